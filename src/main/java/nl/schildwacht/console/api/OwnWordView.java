package nl.schildwacht.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import nl.schildwacht.screening.Forecast.ExampleState;
import nl.schildwacht.watch.OwnWord;
import nl.schildwacht.watch.OwnWords;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An own word as the API shows it.
 *
 * @param holds of an example: whether its text gets the verdict it should have.
 * @param holdsByItself of an example: whether rules and words alone judge so.
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record OwnWordView(
        UUID id,
        String use,
        String text,
        String behaviour,
        String kind,
        String addedBy,
        Instant addedAt,
        @Nullable Boolean holds,
        @Nullable Boolean holdsByItself) {

    /** All of an organisation. */
    record All(long version, List<OwnWordView> items) {
        static All of(OwnWords words, List<ExampleState> examples) {
            Map<UUID, ExampleState> states =
                    examples.stream().collect(Collectors.toMap(ExampleState::id, Function.identity()));
            return new All(
                    words.version(),
                    words.words().stream()
                            .map(word -> OwnWordView.of(word, states.get(word.id())))
                            .toList());
        }
    }

    static OwnWordView of(OwnWord word, @Nullable ExampleState state) {
        return new OwnWordView(
                word.id(),
                word.use().name().toLowerCase(Locale.ROOT),
                word.text(),
                word.use() == OwnWord.Use.MUTE ? "" : word.behaviour(),
                word.kind(),
                word.by(),
                word.at(),
                state == null ? null : state.holds(),
                state == null ? null : state.holdsByItself());
    }
}
