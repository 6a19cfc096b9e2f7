package nl.schildwacht.console.page.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of the timeline in words.
 *
 * @param what kind of line, for its mark: posted, edited, gone, told, noted, judged, finished, stepped.
 * @param text what a colleague wrote; may be empty.
 * @param post the post that was kept.
 * @param version the captured state that can be shown.
 */
public record TimelineRow(
        String what, Instant at, String title, String text, Optional<PostCard> post, Optional<Version> version) {
    /** A later state of a post. @param hit of which hit. @param exhibit its id. */
    public record Version(java.util.UUID hit, long exhibit) {}

    @Override
    public String toString() {
        return "TimelineRow[" + what + "]";
    }
}
