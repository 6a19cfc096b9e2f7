package nl.schildwacht.console.page.privacy;

import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.dossier.retention.AboutPerson;
import nl.schildwacht.dossier.retention.Request;
import nl.schildwacht.dossier.retention.ThirdParties;
import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Handle;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What whoever asks for access gets: what is kept about her, without what is about others. An author sees what he wrote and
 * what was made of it; about whom it was, who was told and what was done about it is not his.
 *
 * @param watch what is kept to recognise her; absent for an author.
 */
public record Copy(
        long request,
        Instant madeAt,
        Optional<Watch> watch,
        List<Message> messages,
        List<Told> told,
        List<String> remarks) {
    public Copy {
        messages = List.copyOf(messages);
        told = List.copyOf(told);
        remarks = List.copyOf(remarks);
    }

    /** The watch record. */
    public record Watch(
            String name,
            String function,
            String department,
            String email,
            List<String> handles,
            List<String> aliases,
            List<String> terms) {}

    /**
     * What somebody wrote.
     *
     * @param dossier its number; empty for an author.
     * @param text without others; absent when it was deleted.
     */
    public record Message(
            String dossier,
            Platform platform,
            Optional<Instant> publishedAt,
            Instant keptAt,
            Behaviour behaviour,
            Severity severity,
            boolean withdrawn,
            Optional<String> text) {}

    /** @param to as what somebody was told. */
    public record Told(String dossier, RecipientRole to, Stage stage, Instant at) {}

    static Copy of(
            Request request,
            List<AboutPerson.Entry> entries,
            List<AboutPerson.Message> told,
            Watchlist watched,
            ThirdParties everybody,
            Instant now,
            List<String> remarks) {
        boolean author = request.who() == Request.Who.AUTHOR;
        Optional<Person> person = request.subjectId().flatMap(watched::findPerson);
        ThirdParties others =
                everybody.without(person.stream().flatMap(Copy::names).toList());
        return new Copy(
                request.id(),
                now,
                person.map(each -> watch(each, watched)),
                entries.parallelStream()
                        .map(entry -> new Message(
                                author ? "" : entry.dossier(),
                                Platform.valueOf(entry.platform()),
                                entry.publishedAt(),
                                entry.keptAt(),
                                Behaviour.valueOf(entry.behaviour()),
                                Severity.valueOf(entry.severity()),
                                entry.withdrawn(),
                                entry.text().map(others::leftOut)))
                        .toList(),
                author
                        ? List.of()
                        : told.stream()
                                .map(each -> new Told(
                                        each.dossier(),
                                        RecipientRole.valueOf(each.recipient()),
                                        Stage.valueOf(each.stage()),
                                        each.at()))
                                .toList(),
                remarks);
    }

    /** What somebody is called in texts. */
    static Stream<String> names(Person person) {
        return Stream.concat(Stream.of(person.displayName(), person.familyName()), person.aliases().stream());
    }

    private static Watch watch(Person person, Watchlist watched) {
        return new Watch(
                person.displayName(),
                person.function(),
                person.department(),
                person.email().orElse(""),
                person.handles().stream().map(Handle::toString).toList(),
                person.aliases(),
                watched.terms().stream()
                        .filter(term -> term.owner().equals(person.id()))
                        .map(term -> term.text())
                        .toList());
    }

    @Override
    public String toString() {
        return "Copy[" + request + "]";
    }
}
