package nl.schildwacht.console.page.cases;

import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.dossier.casework.Cases;
import nl.schildwacht.dossier.casework.Casework;
import nl.schildwacht.dossier.casework.Task;
import nl.schildwacht.dossier.casework.TaskKind;
import nl.schildwacht.watch.Contact;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

/** The open dossiers of a reader who looks after nobody else's, in short: about herself, and about her people. */
@RequestScoped
public class OwnCases {
    private static final int MOST = 10;
    private static final Cases.Filter OPEN =
            new Cases.Filter(Optional.of(true), Optional.empty(), Optional.empty(), Optional.empty(), "");

    private final Visitors visitors;
    private final Cases cases;
    private final Casework casework;
    private final CaseDoor door;
    private final Frames frames;
    private final Clock clock;

    OwnCases(Visitors visitors, Cases cases, Casework casework, CaseDoor door, Frames frames, Clock clock) {
        this.visitors = visitors;
        this.cases = cases;
        this.casework = casework;
        this.door = door;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * What there is about the reader herself. How bad it is does not stand here: nobody should read that as a label.
     *
     * @param messages in how many messages. @param path to her dossier, or to the list when there are several.
     * @param contactName who was named for her; empty when nobody was. @param contact of her organisation.
     */
    public record Hers(int messages, Instant lastAt, String path, String contactName, Optional<Contact> contact) {}

    /**
     * What there is about one of her people.
     *
     * @param talk the task to speak with him or her, while that is open. @param late whether it should have been done by now.
     * @param others how many other things are asked of the reader.
     */
    public record Theirs(String who, String path, Instant openedAt, Optional<Task> talk, boolean late, int others) {}

    /** @param theirs who needs her first: late talks, then talks, then the rest. */
    public record Found(Optional<Hers> hers, List<Theirs> theirs) {}

    private record Mine(Cases.Line line, Opened opened) {
        boolean isHers() {
            return opened.standing() == Standing.EMPLOYEE;
        }
    }

    /** The {@value #MOST} with the latest messages. */
    public Found find() {
        Visitor who = visitors.now();
        List<Mine> all = cases.list(who.sight(), OPEN, clock.instant(), MOST, 0).stream()
                .map(line -> new Mine(line, door.open(line.dossier().number())))
                .toList();
        return new Found(
                hers(all.stream().filter(Mine::isHers).toList()),
                all.stream()
                        .filter(mine -> !mine.isHers())
                        .map(mine -> theirs(mine.opened()))
                        .sorted(Comparator.comparing(Theirs::late)
                                .thenComparing(theirs -> theirs.talk().isPresent())
                                .reversed())
                        .toList());
    }

    private Optional<Hers> hers(List<Mine> all) {
        if (all.isEmpty()) return Optional.empty();
        Mine latest = all.getFirst();
        return Optional.of(new Hers(
                all.stream().mapToInt(mine -> mine.line().hits()).sum(),
                latest.line().lastHitAt(),
                all.size() == 1 ? latest.opened().path() : "/console/dossiers",
                all.stream()
                        .flatMap(mine -> casework.tasks(mine.opened().id()).stream())
                        .filter(task -> task.kind() == TaskKind.CONTACT_PERSON)
                        .flatMap(task -> task.owner().stream())
                        .findFirst()
                        .orElse(""),
                latest.opened().contact()));
    }

    private Theirs theirs(Opened opened) {
        var open = casework.tasks(opened.id()).stream()
                .filter(Task::isOpen)
                .collect(Collectors.partitioningBy(task -> task.kind() == TaskKind.SPOKEN));
        Optional<Task> talk = open.get(true).stream().findFirst();
        return new Theirs(
                CaseViews.who(opened, frames.texts(CasesTexts.class)),
                opened.path(),
                opened.file().dossier().openedAt(),
                talk,
                talk.filter(task -> task.isLate(clock.instant())).isPresent(),
                (int) open.get(false).stream()
                        .filter(task -> opened.standing().does(task.kind()))
                        .count());
    }
}
