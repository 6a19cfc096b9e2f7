package nl.schildwacht.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A time in which somebody is watched closely, because something is coming that draws reactions: an interview, a council
 * meeting, a decision.
 *
 * @param organisation id of the {@link Organisation} whose sources are asked more often.
 * @param subjects ids of those it is about; none means the organisation and everybody who works for it.
 * @param opens the first moment.
 * @param closes the moment after the last.
 * @param why in a sentence: "interview on 3 December".
 * @param queries asked besides the sources' own while it is open; words, phrases or hashtags.
 * @param prepared what of the preparation list is done.
 * @param lookBack what the organisation learned, once it is over.
 * @param by who opened it.
 */
public record WatchWindow(
        UUID id,
        String organisation,
        List<String> subjects,
        Instant opens,
        Instant closes,
        String why,
        List<String> queries,
        Set<Preparation> prepared,
        Optional<LookBack> lookBack,
        String by) {
    /** Longer than this it is no window any more. */
    public static final int MOST_DAYS = 92;

    public WatchWindow {
        subjects = List.copyOf(subjects);
        queries = List.copyOf(queries);
        prepared = Set.copyOf(prepared);
        if (!closes.isAfter(opens)) throw new IllegalArgumentException("a window closes after it opens");
    }

    /** What is done before such a time. */
    public enum Preparation {
        /** The people it is about know of it and of the window. */
        TOLD_THE_PEOPLE,
        /** Somebody is on duty for each day, evenings too. */
        ON_DUTY,
        /** Words, nicknames and hashtags that belong to it are entered. */
        TERMS,
        /** A businesslike answer lies ready. */
        ANSWER_READY,
        /** Manager and security know of it. */
        TOLD_MANAGER_AND_SECURITY,
        /** Who helps, and their hours, are right. */
        HELP_CHECKED,
        /** The people it is about know whom to call. */
        KNOW_WHOM_TO_CALL
    }

    /**
     * @param text what was learned.
     * @param by who wrote it.
     */
    public record LookBack(String text, String by, Instant at) {}

    public boolean isOpen(Instant now) {
        return !now.isBefore(opens) && now.isBefore(closes);
    }

    public boolean isPast(Instant now) {
        return !now.isBefore(closes);
    }

    /** Whether it is about somebody. */
    boolean isAbout(Subject subject) {
        if (!subjects.isEmpty()) return subjects.contains(subject.id());
        return switch (subject) {
            case Organisation one -> one.id().equals(organisation);
            case Person person -> person.organisations().contains(organisation);
        };
    }

    @Override
    public String toString() {
        return "WatchWindow[" + id + "]";
    }
}
