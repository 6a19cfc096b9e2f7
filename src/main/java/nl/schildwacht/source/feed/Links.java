package nl.schildwacht.source.feed;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What feeds call links, made into addresses that a person may safely open. */
final class Links {
    private static final int LONGEST = 8192;
    private static final Pattern GOOGLE = Pattern.compile("(?:[a-z0-9-]+\\.)*google\\.[a-z]{2,3}(?:\\.[a-z]{2})?");
    private static final Pattern TRACKING = Pattern.compile("(?:utm_[^=]*|fbclid|gclid)(?:=.*)?");

    private Links() {}

    /**
     * @param link as the feed has it, relative or with characters that no address may hold.
     * @param base against which a relative one counts; only its scheme and host are used, for the rest may be a secret.
     * @return the address, if it is one of the web: no {@code javascript:}, {@code data:} or {@code file:}.
     */
    static Optional<URI> web(String link, URI base) {
        var text = link.strip();
        if (text.isEmpty() || text.length() > LONGEST) return Optional.empty();
        try {
            var origin = new URI(base.getScheme(), base.getRawAuthority(), "/", null, null);
            var uri = origin.resolve(new URI(escaped(text)));
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null && uri.getRawUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /**
     * The page behind a redirect of Google Alerts, {@code https://www.google.com/url?…&url=TARGET&ct=ga&…}. The target is
     * often not percent-encoded, so its own parameters mix with Google's: it runs to the last {@code &ct=ga}.
     *
     * @return empty when the address is no such redirect. The redirect itself is never called.
     */
    static Optional<URI> behindGoogle(URI link) {
        var query = link.getRawQuery();
        boolean redirect =
                GOOGLE.matcher(link.getHost().toLowerCase(Locale.ROOT)).matches() && "/url".equals(link.getRawPath());
        if (!redirect || query == null) return Optional.empty();
        return target(query).flatMap(target -> web(decoded(target), URI.create("about://none")));
    }

    /** The same page under one address: no fragment, no tracking parameters, host in lower case, no default port. */
    static String canonical(URI page) {
        var scheme = page.getScheme().toLowerCase(Locale.ROOT);
        int port = page.getPort();
        boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        var path = page.getRawPath() == null || page.getRawPath().isEmpty() ? "/" : page.getRawPath();
        var query = page.getRawQuery() == null ? "" : untracked(page.getRawQuery());
        return scheme + "://" + page.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port) + path
                + (query.isEmpty() ? "" : "?" + query);
    }

    private static String untracked(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !TRACKING.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> target(String query) {
        var parameters = "&" + query;
        int from = parameters.indexOf("&url=");
        int to = parameters.lastIndexOf("&ct=ga");
        if (from >= 0 && to > from) return Optional.of(parameters.substring(from + 5, to));
        return Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.startsWith("url=") || parameter.startsWith("q="))
                .map(parameter -> parameter.substring(parameter.indexOf('=') + 1))
                .findFirst();
    }

    /** Percent-decodes once; a plus stays a plus, and a percent sign that encodes nothing stays itself. */
    private static String decoded(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
            out.write(value < 0 ? bytes[i] : value);
            if (value >= 0) i += 2;
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte high, byte low) {
        int left = Character.digit(high, 16);
        int right = Character.digit(low, 16);
        return left < 0 || right < 0 ? -1 : left << 4 | right;
    }

    /** Percent-encodes what RFC 3986 does not allow in an address; browsers do the same. */
    private static String escaped(String text) {
        var out = new StringBuilder();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int c = bytes[i] & 0xFF;
            boolean strayPercent = c == '%' && (i + 2 >= bytes.length || hex(bytes[i + 1], bytes[i + 2]) < 0);
            boolean allowed = c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0 && !strayPercent;
            if (allowed) out.append((char) c);
            else out.append('%').append(String.format("%02X", c));
        }
        return out.toString();
    }
}
