package nl.schildwacht.dossier.casework;

import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.Told;
import nl.schildwacht.dossier.triage.Note;

import java.time.Instant;
import java.util.UUID;

/** One line of a dossier's timeline. */
public sealed interface Entry {
    /** When it happened. */
    Instant at();

    /**
     * A post that was kept.
     *
     * @param author as the platform calls the sender: a stranger's words.
     * @param answers whether the post that it answers was kept with it.
     * @param versions how many states of it were kept.
     */
    record Posted(Instant at, HitView hit, String author, boolean answers, int versions) implements Entry {
        @Override
        public String toString() {
            return "Posted[" + hit.id() + "]";
        }
    }

    /** A later state of a post was kept beside the earlier one. @param exhibit its id. */
    record Edited(Instant at, UUID hit, long exhibit) implements Entry {}

    /** The platform said that the post is no longer there. */
    record Gone(Instant at, UUID hit) implements Entry {}

    /** Somebody was told. */
    record WasTold(Told told) implements Entry {
        @Override
        public Instant at() {
            return told.at();
        }
    }

    record Noted(Note note) implements Entry {
        @Override
        public Instant at() {
            return note.at();
        }
    }

    /** Somebody judged hits, in one go. @param verdict id of the call. @param hits how many. */
    record Judged(Instant at, String by, String verdict, int hits) implements Entry {}

    record Finished(Instant at, Task task) implements Entry {}

    record Stepped(Step step) implements Entry {
        @Override
        public Instant at() {
            return step.at();
        }
    }
}
