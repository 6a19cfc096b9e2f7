package nl.schildwacht.console.page;

import java.net.URI;

import jakarta.ws.rs.core.Response;

/** The way from a change to the page that shows it. */
public final class Pages {
    private Pages() {}

    /**
     * 303 to a page of ours: a reload does not repeat the change.
     *
     * @param path below the root, with its query, encoded.
     */
    public static Response to(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", local(path).toString())
                .build();
    }

    /** The path of an address that a browser says it came from. */
    static String pathOf(String address) {
        try {
            URI uri = URI.create(address);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return local(uri.getRawPath() + query).toString();
        } catch (IllegalArgumentException unreadable) {
            return "/console";
        }
    }

    /** A path on this server and nothing else: what a form says about where to go back to may be a stranger's. */
    static URI local(String path) {
        boolean ours = path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0;
        try {
            URI uri = URI.create(ours ? path : "/console");
            return uri.getHost() == null && uri.getScheme() == null ? uri : URI.create("/console");
        } catch (IllegalArgumentException unreadable) {
            return URI.create("/console");
        }
    }
}
