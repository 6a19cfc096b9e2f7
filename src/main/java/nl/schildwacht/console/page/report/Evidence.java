package nl.schildwacht.console.page.report;

import nl.schildwacht.dossier.report.Reports.Served;

import jakarta.ws.rs.core.Response;

/** Serves pictures so that a browser does nothing with them but show or save. */
final class Evidence {
    private Evidence() {}

    static Response shown(Served served, int position) {
        return guarded(served.mediaType(), served)
                .header(
                        "Content-Disposition",
                        "inline; filename=\"afbeelding-" + position + "." + served.extension() + "\"")
                .build();
    }

    static Response original(Served served, String reference, int position) {
        return guarded("application/octet-stream", served)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + reference + "-" + position + "." + served.extension() + "\"")
                .build();
    }

    private static Response.ResponseBuilder guarded(String mediaType, Served served) {
        return Response.ok(served.bytes())
                .header("Content-Type", mediaType)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }
}
