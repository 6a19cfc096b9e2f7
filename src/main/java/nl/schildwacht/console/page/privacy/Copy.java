package nl.schildwacht.console.page.privacy;

import nl.schildwacht.dossier.retention.AboutPerson;
import nl.schildwacht.dossier.retention.Request;
import nl.schildwacht.dossier.retention.ThirdParties;
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

    /** @param text without others; absent when it was deleted. */
    public record Message(
            String dossier,
            String platform,
            String publishedAt,
            Instant keptAt,
            String behaviour,
            String severity,
            boolean withdrawn,
            String text) {}

    /** @param to as what somebody was told: employee, manager. */
    public record Told(String dossier, String to, String stage, Instant at) {}

    static Copy of(
            Request request,
            List<AboutPerson.Entry> entries,
            List<AboutPerson.Message> told,
            Watchlist watched,
            Instant now,
            List<String> remarks) {
        boolean author = request.who() == Request.Who.AUTHOR;
        Optional<Person> person = request.subjectId().flatMap(watched::findPerson);
        List<String> others = watched.people().stream()
                .filter(each -> person.filter(each::equals).isEmpty())
                .flatMap(each ->
                        Stream.concat(Stream.of(each.displayName(), each.familyName()), each.aliases().stream()))
                .toList();
        List<String> own = person.stream()
                .flatMap(each -> Stream.of(
                        each.familyName().toLowerCase(), each.displayName().toLowerCase()))
                .toList();
        var thirdParties = new ThirdParties(others.stream()
                .filter(name -> !own.contains(name.toLowerCase()))
                .toList());
        return new Copy(
                request.id(),
                now,
                person.map(each -> watch(each, watched)),
                entries.stream()
                        .map(entry -> new Message(
                                author ? "" : entry.dossier(),
                                entry.platform(),
                                entry.publishedAt().map(Instant::toString).orElse(""),
                                entry.keptAt(),
                                entry.behaviour(),
                                entry.severity(),
                                entry.withdrawn(),
                                entry.text().map(thirdParties::leftOut).orElse("")))
                        .toList(),
                author
                        ? List.of()
                        : told.stream()
                                .map(each -> new Told(each.dossier(), each.recipient(), each.stage(), each.at()))
                                .toList(),
                remarks);
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
