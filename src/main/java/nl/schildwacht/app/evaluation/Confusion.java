package nl.schildwacht.app.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often a text that leads with one label was judged to lead with another. */
record Confusion(Map<Pair, Integer> rowsByPair) {
    Confusion {
        rowsByPair = Map.copyOf(rowsByPair);
    }

    /** @param expected by the person. @param given by the recogniser. */
    record Pair(String expected, String given) {
        boolean isRight() {
            return expected.equals(given);
        }
    }

    /** One cell of the matrix. */
    record Cell(Pair pair, int rows) {}

    static Confusion of(List<Outcome> outcomes) {
        Map<Pair, Integer> rows = new HashMap<>();
        for (Outcome outcome : outcomes)
            rows.merge(new Pair(outcome.expected().label(), outcome.verdict().first()), 1, Integer::sum);
        return new Confusion(rows);
    }

    int rows(String expected, String given) {
        return rowsByPair.getOrDefault(new Pair(expected, given), 0);
    }

    /** Labels that occur on either side, the leading ones first. */
    List<String> labels() {
        return Labels.IN_ORDER.stream()
                .filter(label -> rowsByPair.keySet().stream()
                        .anyMatch(pair ->
                                pair.expected().equals(label) || pair.given().equals(label)))
                .toList();
    }

    /** Cells that are not empty, row by row. */
    List<Cell> cells() {
        return labels().stream()
                .flatMap(expected -> labels().stream().map(given -> new Pair(expected, given)))
                .filter(rowsByPair::containsKey)
                .map(pair -> new Cell(pair, rowsByPair.get(pair)))
                .toList();
    }

    /** What was taken for something else, most frequent first. */
    List<Cell> mistaken() {
        return cells().stream()
                .filter(cell -> !cell.pair().isRight())
                .sorted(Comparator.comparing(Cell::rows).reversed())
                .toList();
    }
}
