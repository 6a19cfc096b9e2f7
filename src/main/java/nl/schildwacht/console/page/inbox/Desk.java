package nl.schildwacht.console.page.inbox;

import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.SayTexts;
import nl.schildwacht.dispatch.Corrections;
import nl.schildwacht.dossier.Told;
import nl.schildwacht.dossier.triage.Inbox;
import nl.schildwacht.dossier.triage.Reason;
import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

/** What the pages of the inbox share: names, choices and cards in the reader's language. */
@RequestScoped
class Desk {
    private final Frames frames;
    private final Watchlists watchlists;
    private final Inbox inbox;
    /** As it was when this request first asked: all names on a page are of the same list. */
    private Optional<Watchlist> watchlist = Optional.empty();

    Desk(Frames frames, Watchlists watchlists, Inbox inbox) {
        this.frames = frames;
        this.watchlists = watchlists;
        this.inbox = inbox;
    }

    String who(String subject) {
        if (watchlist.isEmpty()) watchlist = Optional.of(watchlists.current());
        return watchlist.get().find(subject).map(Subject::displayName).orElse(subject);
    }

    Row row(Inbox.Entry entry) {
        return new Row(entry, who(entry.hit().subjectId()));
    }

    Optional<Row> row(UUID hit, Visitor visitor) {
        return inbox.find(hit, visitor.sight()).map(this::row);
    }

    /** Who was told, each role once with the first moment, in order of telling: "medewerker, op 4 mei 2026, 11:00". */
    List<String> told(List<Corrections.Due> told, Frame frame) {
        SayTexts say = say();
        Map<String, Corrections.Due> firstByRole = new LinkedHashMap<>();
        told.forEach(one -> firstByRole.putIfAbsent(say.recipient(one.role()), one));
        List<String> lines = new ArrayList<>();
        firstByRole.forEach((role, one) -> lines.add(texts().toldLine(role, frame.moment(one.at()))));
        return lines;
    }

    /** "medewerker, leidinggevende". */
    String roles(List<Told> told) {
        return String.join(
                ", ",
                told.stream().map(one -> say().recipient(one.role())).distinct().toList());
    }

    /** Kinds of aggression, a threat by what it announces: {@code THREAT/DEATH}. */
    List<Option> behaviours() {
        Stream<Option> threats = Arrays.stream(Kind.values())
                .map(kind -> new Option(
                        "THREAT/" + kind.name(), say().behaviour(Behaviour.THREAT) + ": " + say().kind(kind)));
        Stream<Option> others = Arrays.stream(Behaviour.values())
                .filter(one -> one != Behaviour.THREAT && one != Behaviour.COMPLAINT && one != Behaviour.NONE)
                .map(one -> new Option(one.name(), say().behaviour(one)));
        return Stream.concat(threats, others).toList();
    }

    List<Option> plainBehaviours() {
        return Arrays.stream(Behaviour.values())
                .map(one -> new Option(one.name(), say().behaviour(one)))
                .toList();
    }

    List<Option> severities(boolean withNone) {
        return Arrays.stream(Severity.values())
                .filter(one -> withNone || one != Severity.NONE)
                .map(one -> new Option(one.name(), say().severity(one)))
                .toList()
                .reversed();
    }

    List<Option> platforms() {
        return Arrays.stream(Platform.values())
                .filter(one -> one != Platform.CANARY)
                .map(one -> new Option(one.name(), say().platform(one)))
                .toList();
    }

    List<Option> reasons() {
        return Arrays.stream(Reason.values())
                .map(one -> new Option(one.id(), texts().reason(one)))
                .toList();
    }

    InboxTexts texts() {
        return frames.texts(InboxTexts.class);
    }

    SayTexts say() {
        return frames.texts(SayTexts.class);
    }
}
