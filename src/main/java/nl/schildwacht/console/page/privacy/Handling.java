package nl.schildwacht.console.page.privacy;

import nl.schildwacht.dossier.retention.AboutPerson;
import nl.schildwacht.dossier.retention.Article;
import nl.schildwacht.dossier.retention.Erasure;
import nl.schildwacht.dossier.retention.Request;
import nl.schildwacht.dossier.retention.Requests;
import nl.schildwacht.dossier.retention.ThirdParties;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Objections;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;
import nl.schildwacht.watch.Wording;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Singleton;

/** What a request comes to in the rooms that keep something: looking up, copying, stopping the watch, erasing. */
@Singleton
class Handling {
    /** What can be found about somebody; the names stand in {@code privacy_request.found}. */
    enum Found {
        WATCH("gegevens om haar te herkennen en te bereiken", "data to recognise and reach her"),
        MESSAGES("berichten in dossiers", "messages in dossiers"),
        TEXTS("waarvan de tekst er nog is", "of which the text is still there"),
        TOLD("mails over haar", "mails about her");

        private final Wording wording;

        Found(String nl, String en) {
            this.wording = new Wording(nl, en);
        }

        Wording wording() {
            return wording;
        }
    }

    private final Jdbi jdbi;
    private final Watchlists watchlists;
    private final Objections objections;
    private final AboutPerson about;
    private final Erasure erasure;
    private final Requests requests;
    /** Made when first asked for and again after a change: of ten thousand people it takes longer than the rest of a copy. */
    private volatile Everybody everybody = new Everybody(-1, new ThirdParties(List.of()));

    /** @param version of the watchlist. */
    private record Everybody(long version, ThirdParties names) {}

    Handling(
            Jdbi jdbi,
            Watchlists watchlists,
            Objections objections,
            AboutPerson about,
            Erasure erasure,
            Requests requests) {
        this.jdbi = jdbi;
        this.watchlists = watchlists;
        this.objections = objections;
        this.about = about;
        this.erasure = erasure;
        this.requests = requests;
    }

    /** Whether somebody with this id is watched, or is in a dossier. */
    boolean isKnown(String subjectId) {
        return watchlists.current().findPerson(subjectId).isPresent()
                || !about.aimedAt(subjectId).isEmpty();
    }

    Map<String, Long> count(Request request) {
        List<AboutPerson.Entry> entries = erasure.entries(request);
        Map<String, Long> found = new TreeMap<>();
        put(found, Found.MESSAGES, entries.size());
        put(
                found,
                Found.TEXTS,
                entries.stream().filter(entry -> entry.text().isPresent()).count());
        request.subjectId().ifPresent(id -> {
            put(found, Found.WATCH, watchlists.current().findPerson(id).isPresent() ? 1 : 0);
            put(found, Found.TOLD, about.told(id).size());
        });
        return found;
    }

    private static void put(Map<String, Long> found, Found what, long many) {
        if (many > 0) found.put(what.name(), many);
    }

    /** What erasing would come to now; empty where nothing is erased. */
    Map<Erasure.Fate, Long> plan(Request request) {
        boolean erases = request.article() == Article.ERASURE
                || request.article() == Article.OBJECTION && request.who() == Request.Who.AUTHOR;
        return erases ? Erasure.plan(erasure.entries(request)) : Map.of();
    }

    /** Stops the watch where a watched person objects; otherwise erases what may go. */
    void carryOut(Request request, String by) {
        if (request.article() != Article.OBJECTION || request.who() == Request.Who.AUTHOR) {
            erasure.carryOut(request);
            return;
        }
        request.subjectId().ifPresent(id -> objections.raise(id, by));
        jdbi.useTransaction(tx -> requests.carriedOut(tx, request.id(), Map.of("WATCH_STOPPED", 1L)));
    }

    Copy copy(Request request, Instant now, Language language) {
        Watchlist watched = watchlists.current();
        return Copy.of(
                request,
                erasure.entries(request),
                request.subjectId().map(about::told).orElse(List.of()),
                watched,
                everybody(watched),
                now,
                List.of(
                        new Wording(
                                        "Namen, accounts, adressen en nummers van anderen zijn weggelaten (artikel 15, vierde lid, AVG).",
                                        "Names, accounts, addresses and numbers of others were left out (article 15, fourth paragraph, GDPR).")
                                .in(language),
                        new Wording(
                                        "Doel: medewerkers beschermen tegen agressie op openbare sociale media. Hoe lang iets wordt bewaard en wie het ziet, staat in de privacyverklaring.",
                                        "Purpose: protecting employees against aggression on public social media. How long something is kept and who sees it stands in the privacy notice.")
                                .in(language)));
    }

    private ThirdParties everybody(Watchlist watched) {
        Everybody known = everybody;
        if (known.version != watched.version()) {
            known = new Everybody(
                    watched.version(),
                    new ThirdParties(
                            watched.people().stream().flatMap(Copy::names).toList()));
            everybody = known;
        }
        return known.names;
    }
}
