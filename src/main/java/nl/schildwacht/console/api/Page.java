package nl.schildwacht.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list in the order of its ids.
 *
 * @param total how many there are in all.
 * @param next what to give as {@code after} for the next part; absent at the end.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, int total, @Nullable String next) {
    static final int MOST = 1000;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * @param all sorted by id.
     * @param after the id after which this part begins; empty for the first.
     * @param limit how many at most; brought between 1 and 1000.
     */
    static <S, T> Page<T> of(List<S> all, Function<S, String> idOf, String after, int limit, Function<S, T> view) {
        int most = Math.clamp(limit, 1, MOST);
        var rest = all.stream()
                .filter(each -> idOf.apply(each).compareTo(after) > 0)
                .limit(most + 1L)
                .toList();
        var part = rest.subList(0, Math.min(most, rest.size()));
        var next = rest.size() > most ? idOf.apply(part.getLast()) : null;
        return new Page<>(part.stream().map(view).toList(), all.size(), next);
    }
}
