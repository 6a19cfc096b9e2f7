package nl.schildwacht.console.page.accounts;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static io.restassured.RestAssured.given;

/** What a browser without scripts does: keeps cookies, fills in forms with their hidden fields, follows where it is sent. */
public final class Browser {
    private final Map<String, String> cookies = new HashMap<>();
    private Response last;

    /** Opens a page and follows redirects. */
    public Browser open(String path) {
        return follow(send(request(), "GET", path));
    }

    /** Opens a page and stays, whatever it says. */
    public Browser look(String path) {
        last = send(request(), "GET", path);
        return this;
    }

    /** Fills in the form with this action on the page at hand and sends it. @param fields name, value, name, value … */
    public Browser submit(String action, String... fields) {
        var form = page().selectFirst("form[method=post][action=\"" + action + "\"]");
        if (form == null) throw new AssertionError("there is no form to " + action + " on\n" + page().text());
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2)
            values.computeIfAbsent(fields[i], _ -> new ArrayList<>()).add(fields[i + 1]);
        for (var kept : form.select("input[type=hidden], input[readonly]"))
            values.putIfAbsent(kept.attr("name"), List.of(kept.attr("value")));
        Response answer = post(action, values);
        if (answer.statusCode() == 307)
            answer = post(path(answer.header("Location")), values); // the same form goes there
        return follow(answer);
    }

    public int status() {
        return last.statusCode();
    }

    public Response answer() {
        return last;
    }

    public Document page() {
        return Jsoup.parse(last.asString());
    }

    public String title() {
        return page().selectFirst("h1").text();
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Another browser with the same cookies: a stolen one. */
    public Browser copy() {
        Browser other = new Browser();
        other.cookies.putAll(cookies);
        return other;
    }

    private Response post(String path, Map<String, List<String>> values) {
        RequestSpecification request = request().contentType(ContentType.URLENC.withCharset("UTF-8"));
        values.forEach(request::formParam);
        return send(request, "POST", path);
    }

    private Browser follow(Response answer) {
        for (int i = 0; i < 10 && answer.statusCode() / 100 == 3; i++)
            answer = send(request(), "GET", path(answer.header("Location")));
        last = answer;
        return this;
    }

    private RequestSpecification request() {
        return given().redirects().follow(false).cookies(cookies);
    }

    private Response send(RequestSpecification request, String method, String path) {
        Response answer = request.request(method, URI.create(RestAssured.baseURI + ":" + RestAssured.port + path));
        answer.detailedCookies().asList().forEach(cookie -> {
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie.getValue());
        });
        return answer;
    }

    private static String path(String location) {
        URI uri = URI.create(location);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
