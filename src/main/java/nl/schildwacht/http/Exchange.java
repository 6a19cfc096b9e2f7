package nl.schildwacht.http;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * One request and its answer in the form that may be kept as evidence: complete but for the secrets.
 *
 * @param method the HTTP method.
 * @param address what was asked, user info removed and secret query values replaced by {@code REDACTED}.
 * @param requestHeaders as sent, without those that hold secrets; names in lower case.
 * @param status the answer's status.
 * @param responseHeaders the answer's headers without cookies; names in lower case, see {@link Answer#headers()}.
 * @param body the answer's bytes, untouched; not to be written to.
 * @param capturedAt when the last byte was in.
 * @param finalAddress what answered, after redirects; redacted like {@code address}.
 */
public record Exchange(
        String method,
        URI address,
        Map<String, String> requestHeaders,
        int status,
        Map<String, String> responseHeaders,
        byte[] body,
        Instant capturedAt,
        URI finalAddress) {

    public Exchange {
        requestHeaders = Map.copyOf(requestHeaders);
        responseHeaders = Map.copyOf(responseHeaders);
    }

    /**
     * @param secrets what must not be kept besides the well-known: names of further query parameters or headers, or
     *     secret values themselves, which are replaced wherever they stand in an address or header.
     */
    public static Exchange of(Request request, Answer answer, Set<String> secrets) {
        return of("GET", request, answer, secrets);
    }

    static Exchange of(String method, Request request, Answer answer, Set<String> secrets) {
        var redaction = new Redaction(secrets);
        return new Exchange(
                method,
                redaction.address(request.uri()),
                redaction.headers(request.headers()),
                answer.status(),
                redaction.headers(answer.headers()),
                answer.body(),
                answer.answeredAt(),
                redaction.address(answer.finalUri()));
    }

    @Override
    public String toString() {
        return "Exchange[" + status + ", " + body.length + " bytes from " + finalAddress.getHost() + "]";
    }
}
