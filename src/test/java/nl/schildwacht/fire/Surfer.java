package nl.schildwacht.fire;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A browser that goes from server to server. Keeps cookies by name alone and sends them over plain HTTP, as a browser does on
 * this machine and Java's own cookie store does not.
 */
final class Surfer implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();
    private HttpResponse<String> last;

    Surfer open(URI address) throws IOException, InterruptedException {
        return go(HttpRequest.newBuilder(address).GET());
    }

    /** Sends the page's form that holds this field. @param values by field, on top of the hidden ones. */
    Surfer submit(String field, Map<String, String> values) throws IOException, InterruptedException {
        var form = page().selectFirst("form:has([name=" + field + "])");
        if (form == null) throw new IllegalStateException("no form with " + field + " on " + page().text());
        Map<String, String> all = new HashMap<>(values);
        form.select("input[type=hidden]").forEach(it -> all.putIfAbsent(it.attr("name"), it.attr("value")));
        String body = all.entrySet().stream()
                .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
                .collect(Collectors.joining("&"));
        return go(HttpRequest.newBuilder(address().resolve(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    int status() {
        return last.statusCode();
    }

    URI address() {
        return last.uri();
    }

    Document page() {
        return Jsoup.parse(last.body());
    }

    private Surfer go(HttpRequest.Builder request) throws IOException, InterruptedException {
        last = send(request);
        for (int i = 0; i < 15 && last.statusCode() / 100 == 3; i++) {
            URI next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
            last = send(HttpRequest.newBuilder(next).GET());
        }
        return this;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        String kept = cookies.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
        if (!kept.isEmpty()) request.header("Cookie", kept);
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            int is = pair.indexOf('=');
            String name = pair.substring(0, is);
            if (pair.length() == is + 1 || cookie.matches("(?i).*max-age=0(;.*)?")) cookies.remove(name);
            else cookies.put(name, pair.substring(is + 1));
        }
        return answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
