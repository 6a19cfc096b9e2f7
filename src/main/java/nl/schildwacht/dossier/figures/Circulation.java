package nl.schildwacht.dossier.figures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A table with totals, read as water that goes round: a cell is a pipe, a row or column is a place where as much comes in as
 * goes out. What somebody can work out about a blank cell is how far its water can be turned up and down by turning other
 * blank cells along; that is the largest flow between its two ends (Ford and Fulkerson), exact for whole numbers. Known about
 * blanks: the small ones lie between 0 and four, the others are five or more.
 */
final class Circulation {
    private static final long NO_END = 1_000_000_000_000L;

    private record Cell(int from, int to, long number) {}

    private final int nodes;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Boolean> blank = new ArrayList<>();

    Circulation(int nodes) {
        this.nodes = nodes;
    }

    void add(int from, int to, long number) {
        cells.add(new Cell(from, to, number));
        blank.add(false);
    }

    int size() {
        return cells.size();
    }

    long number(int cell) {
        return cells.get(cell).number();
    }

    void blank(int cell) {
        blank.set(cell, true);
    }

    boolean isBlank(int cell) {
        return blank.get(cell);
    }

    boolean[] blanks() {
        boolean[] all = new boolean[size()];
        for (int cell = 0; cell < all.length; cell++) all[cell] = isBlank(cell);
        return all;
    }

    /** Whether two cells stand in one row or column. */
    boolean touch(int one, int other) {
        Cell a = cells.get(one);
        Cell b = cells.get(other);
        return a.from() == b.from() || a.to() == b.to() || a.from() == b.to() || a.to() == b.from();
    }

    /**
     * The cells that are still shown on the cheapest way round through this cell: what is blank costs nothing, what is shown
     * costs its number. Empty when the way round is blank already, or there is none.
     */
    List<Integer> cheapestRing(int cell) {
        Cell start = cells.get(cell);
        long[] cost = new long[nodes];
        int[] by = new int[nodes];
        Arrays.fill(cost, Long.MAX_VALUE);
        Arrays.fill(by, -1);
        cost[start.to()] = 0;
        for (int round = 1; round < nodes; round++) // Bellman and Ford; there are few nodes
        for (int other = 0; other < size(); other++) {
                if (other == cell) continue;
                relax(cost, by, other, cells.get(other).from(), cells.get(other).to());
                relax(cost, by, other, cells.get(other).to(), cells.get(other).from());
            }
        List<Integer> ring = new ArrayList<>();
        for (int at = start.from(); at != start.to() && by[at] >= 0; ) {
            Cell way = cells.get(by[at]);
            if (!isBlank(by[at])) ring.add(by[at]);
            at = way.from() == at ? way.to() : way.from();
        }
        return ring;
    }

    private void relax(long[] cost, int[] by, int cell, int from, int to) {
        if (cost[from] == Long.MAX_VALUE) return;
        long sum = cost[from] + (isBlank(cell) ? 0 : number(cell));
        if (sum < cost[to]) {
            cost[to] = sum;
            by[to] = cell;
        }
    }

    /** The most that this blank cell can be, for all that is published. */
    long most(int cell) {
        Cell wanted = cells.get(cell);
        return wanted.number() + Math.min(upTo(wanted) - wanted.number(), flow(cell, wanted.to(), wanted.from()));
    }

    /** The least. */
    long least(int cell) {
        Cell wanted = cells.get(cell);
        return wanted.number() - Math.min(wanted.number() - downTo(wanted), flow(cell, wanted.from(), wanted.to()));
    }

    private static long upTo(Cell cell) {
        return cell.number() < Suppression.LEAST ? Suppression.LEAST - 1 : NO_END;
    }

    private static long downTo(Cell cell) {
        return cell.number() < Suppression.LEAST ? 0 : Suppression.LEAST;
    }

    /** How much more can go from one place to another through the other blank cells, turned up or down. */
    private long flow(int without, int from, int to) {
        long[][] room = new long[nodes][nodes];
        for (int cell = 0; cell < size(); cell++) {
            if (!isBlank(cell) || cell == without) continue;
            Cell pipe = cells.get(cell);
            room[pipe.from()][pipe.to()] += upTo(pipe) - pipe.number();
            room[pipe.to()][pipe.from()] += pipe.number() - downTo(pipe);
        }
        long total = 0;
        for (int[] way = way(room, from, to); way.length > 0; way = way(room, from, to)) {
            long most = NO_END;
            for (int i = 1; i < way.length; i++) most = Math.min(most, room[way[i - 1]][way[i]]);
            for (int i = 1; i < way.length; i++) {
                room[way[i - 1]][way[i]] -= most;
                room[way[i]][way[i - 1]] += most;
            }
            total += most;
            if (total >= NO_END) return NO_END;
        }
        return total;
    }

    /** The shortest way with room left (Edmonds and Karp); empty when there is none. */
    private int[] way(long[][] room, int from, int to) {
        int[] before = new int[nodes];
        Arrays.fill(before, -1);
        before[from] = from;
        Deque<Integer> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && before[to] < 0) {
            int at = next.removeFirst();
            for (int neighbour = 0; neighbour < nodes; neighbour++)
                if (before[neighbour] < 0 && room[at][neighbour] > 0) {
                    before[neighbour] = at;
                    next.addLast(neighbour);
                }
        }
        if (before[to] < 0 || from == to) return new int[0];
        Deque<Integer> way = new ArrayDeque<>(List.of(to));
        for (int at = to; at != from; at = before[at]) way.addFirst(before[at]);
        return way.stream().mapToInt(Integer::intValue).toArray();
    }
}
