package nl.schildwacht.http;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes secrets out of addresses and headers: by the name of the parameter or header, and by value.
 *
 * @param secrets names, in any case, or values.
 */
record Redaction(Set<String> secrets) {
    private static final String GONE = "REDACTED";

    /** Rather one harmless parameter too many than one token kept for years. */
    private static final Pattern SECRET_NAME = Pattern.compile(
            "token|secret|passw|pwd|api[_-]?key|access[_-]?key|signature|session|cookie|jwt|credential|oauth|authorization"
                    + "|(^|[_-])auth([_-]|$)|^(key|sig|code|feed|user)$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^/?#@\\s]*@");
    private static final Pattern PARAMETER = Pattern.compile("([?&])([^=&#\\s<>\"]+)=([^&#\\s<>\"]*)");

    Redaction {
        secrets = secrets.stream().filter(secret -> !secret.isBlank()).collect(Collectors.toUnmodifiableSet());
    }

    /** The address without user info, fragment and secret values; still an address. */
    URI address(URI uri) {
        return URI.create(text(uri.toString().replaceFirst("#.*", "")));
    }

    /** The headers that may be kept; addresses within them (Location, Link) are redacted as addresses. */
    Map<String, String> headers(Map<String, String> headers) {
        var kept = new TreeMap<String, String>();
        headers.forEach((name, value) -> {
            if (!isSecret(name)) kept.put(name.toLowerCase(Locale.ROOT), text(value));
        });
        return kept;
    }

    private String text(String text) {
        var withoutUser = USER_INFO.matcher(text).replaceAll("");
        var withoutParameters = PARAMETER.matcher(withoutUser).replaceAll(this::parameter);
        return secrets.stream()
                .flatMap(secret ->
                        Stream.of(secret, encoded(secret), encoded(secret).replace("+", "%20")))
                .reduce(withoutParameters, (left, secret) -> left.replace(secret, GONE));
    }

    private String parameter(MatchResult found) {
        var kept = isSecret(decoded(found.group(2))) ? found.group(1) + found.group(2) + "=" + GONE : found.group();
        return Matcher.quoteReplacement(kept);
    }

    private boolean isSecret(String name) {
        return SECRET_NAME.matcher(name).find() || secrets.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return text;
        }
    }
}
