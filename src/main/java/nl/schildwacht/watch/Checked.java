package nl.schildwacht.watch;

import java.util.List;

/** What {@link WatchCheck} made of something a person wrote down. */
public sealed interface Checked<T> {
    /**
     * It can be kept.
     *
     * @param notices worth telling, no reason to refuse.
     */
    record Fine<T>(T value, List<Problem> notices) implements Checked<T> {
        public Fine {
            notices = List.copyOf(notices);
        }
    }

    /** It cannot be kept; all that is wrong with it, at least one problem. */
    record Wrong<T>(List<Problem> problems) implements Checked<T> {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }
}
