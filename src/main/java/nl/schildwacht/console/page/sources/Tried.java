package nl.schildwacht.console.page.sources;

import nl.schildwacht.source.Trouble;
import nl.schildwacht.source.Tryout.Result;

import java.time.Instant;
import java.util.Optional;

/**
 * What a test came to, for its sentence.
 *
 * @param what which sentence.
 * @param kind the framework's kind of notice.
 * @param at the newest post's moment, or until when to wait.
 */
public record Tried(
        What what, String kind, int posts, int unreadable, Optional<Instant> at, Optional<Trouble> trouble) {
    /** Which sentence says it. */
    public enum What {
        NEWEST,
        UNDATED,
        EMPTY,
        NOTHING,
        BUSY,
        FAILED
    }

    static Tried of(Result result) {
        return switch (result) {
            case Result.Answered answered when !answered.asked() -> plain(What.NOTHING, "warning");
            case Result.Answered answered
            when answered.posts() == 0 ->
                new Tried(What.EMPTY, "secondary", 0, answered.unreadable(), Optional.empty(), Optional.empty());
            case Result.Answered(int posts, int unreadable, var newest, boolean asked) ->
                new Tried(
                        newest.isPresent() ? What.NEWEST : What.UNDATED,
                        "success",
                        posts,
                        unreadable,
                        newest,
                        Optional.empty());
            case Result.Busy(Instant until) ->
                new Tried(What.BUSY, "secondary", 0, 0, Optional.of(until), Optional.empty());
            case Result.Failed(Trouble trouble) ->
                new Tried(What.FAILED, "warning", 0, 0, Optional.empty(), Optional.of(trouble));
        };
    }

    private static Tried plain(What what, String kind) {
        return new Tried(what, kind, 0, 0, Optional.empty(), Optional.empty());
    }
}
