package nl.schildwacht.watch;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Term} as somebody wrote it in a YAML file or a request; nothing of it is checked yet.
 *
 * @param frequency {@code at_once}, {@code daily} or {@code weekly}; empty is daily.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record WrittenTerm(
        String id, String owner, String text, @Nullable Boolean distinctive, String frequency) {
    public WrittenTerm {
        id = Written.orEmpty(id);
        owner = Written.orEmpty(owner);
        text = Written.orEmpty(text);
        frequency = Written.orEmpty(frequency);
    }

    /** The same under another id. */
    public WrittenTerm withId(String other) {
        return new WrittenTerm(other, owner, text, distinctive, frequency);
    }

    @Override
    public String toString() {
        return "WrittenTerm[…]";
    }
}
