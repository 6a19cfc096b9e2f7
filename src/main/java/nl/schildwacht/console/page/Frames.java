package nl.schildwacht.console.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import nl.schildwacht.console.Tongue;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.style.HouseStyle;
import nl.schildwacht.console.style.HouseStyles;
import nl.schildwacht.dispatch.DispatchConfig;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Makes the frame of the page that is asked for, and answers with the page in the reader's language. */
@RequestScoped
public class Frames {
    private final Visitors visitors;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Clock clock;
    private final DispatchConfig dispatch;
    private final Watchlists watchlists;
    private final HouseStyles styles;

    Frames(
            Visitors visitors,
            HttpHeaders headers,
            UriInfo uri,
            Clock clock,
            DispatchConfig dispatch,
            Watchlists watchlists,
            HouseStyles styles) {
        this.visitors = visitors;
        this.headers = headers;
        this.uri = uri;
        this.clock = clock;
        this.dispatch = dispatch;
        this.watchlists = watchlists;
        this.styles = styles;
    }

    /** The frame of a page that belongs to this entry of the navigation. */
    public Frame of(Place here) {
        return frame(Optional.of(here), style());
    }

    /** The same, by the entry's id in lower case. */
    public Frame of(String here) {
        return of(Place.valueOf(here.toUpperCase(Locale.ROOT)));
    }

    /** The frame of a page that stands nowhere in the navigation. */
    public Frame apart() {
        return frame(Optional.empty(), style());
    }

    /** The same without anything that must be looked up: for when looking up may be what fails. */
    public Frame bare() {
        return frame(Optional.empty(), Optional.empty());
    }

    /** That of the only organisation there is, or of the only one she has to do with. */
    private Optional<HouseStyle> style() {
        Watchlist watched = watchlists.current();
        Set<String> hers = watched.organisations().size() == 1
                ? Set.of(watched.organisations().getFirst().id())
                : visitors.find()
                        .map(who -> organisations(watched, who.sight()))
                        .orElse(Set.of());
        return hers.size() == 1 ? styles.find(hers.iterator().next()) : Optional.empty();
    }

    private static Set<String> organisations(Watchlist watched, Sight sight) {
        Stream<String> ofPeople = Stream.concat(sight.subjects().stream(), sight.managed().keySet().stream())
                .flatMap(id -> watched.findPerson(id).stream())
                .flatMap(person -> person.organisations().stream());
        return Stream.concat(sight.organisations().stream(), ofPeople).collect(Collectors.toSet());
    }

    private Frame frame(Optional<Place> here, Optional<HouseStyle> style) {
        Optional<Visitor> visitor = visitors.find();
        List<Place> places = visitor.map(who -> Place.forRoles(who.roles())).orElse(List.of());
        String query = uri.getRequestUri().getRawQuery();
        String path = uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
        return new Frame(visitor, look(), here, places, path, style, clock.instant(), dispatch.zone());
    }

    /** The words of a bundle in the reader's language, for what is said outside a template. */
    public <T> T texts(Class<T> bundle) {
        return MessageBundles.get(
                bundle, Localized.Literal.of(look().language().locale().getLanguage()));
    }

    /** How the reader wants to read. */
    public Look look() {
        Cookie cookie = headers.getCookies().get(Look.COOKIE);
        return Look.of(
                cookie == null ? null : cookie.getValue(),
                Tongue.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** 200 with the page, or with a fragment of it. */
    public TemplateInstance show(TemplateInstance page) {
        return page.setLocale(look().language().locale());
    }

    /** 422 with the page once more: what was typed still stands there, and beside it what to do. */
    public Response again(TemplateInstance page) {
        return Response.status(422)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(show(page))
                .build();
    }
}
