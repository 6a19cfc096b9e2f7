package nl.schildwacht.browser;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A reader without a browser: asks for pages as fast as they come. Safe between threads once she is signed in. */
final class Caller {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Installation installation;

    Caller(Installation installation) {
        this.installation = installation;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Fills in the form of the sign-in page. */
    Caller signIn(Reader reader) throws IOException, InterruptedException {
        Document page = Jsoup.parse(get("/sign-in").body());
        Element form = page.selectFirst("main form[method=post]");
        if (form == null) throw new IllegalStateException("there is no form to sign in with");
        Map<String, String> fields = form.select("input[name]").stream()
                .collect(Collectors.toMap(input -> input.attr("name"), input -> input.val(), (one, _) -> one));
        fields.put("j_username", reader.email());
        fields.put("j_password", Reader.PASSWORD);
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var answer = http.send(
                request(form.attr("action"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", installation.at("/").toString().replaceAll("/$", ""))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.uri().getPath().startsWith("/sign-in"))
            throw new IllegalStateException(reader + " could not sign in: " + answer.statusCode() + " " + answer.uri());
        return this;
    }

    private HttpRequest.Builder request(String path) {
        URI address = installation.at(path.isEmpty() ? "/sign-in" : path);
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
