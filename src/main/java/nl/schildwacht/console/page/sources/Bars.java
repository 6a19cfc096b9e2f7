package nl.schildwacht.console.page.sources;

import nl.schildwacht.source.PollHours.Hour;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A small picture of how often a source answered: bars up for answers, down for failures, so that no colour is needed to tell
 * them apart.
 *
 * @param width of the drawing, in its own units.
 * @param bars from left to right.
 * @param good answers in all.
 * @param failed failures in all.
 */
public record Bars(int width, List<Bar> bars, int good, int failed) {
    /** Where the line between up and down is. */
    public static final int LINE = 40;

    private static final int STEP = 16;
    private static final int WIDE = 12;
    private static final int DEEP = 20;

    public Bars {
        bars = List.copyOf(bars);
    }

    /** One bar. @param up its height in units. @param down its depth. */
    public record Bar(Instant start, int x, int up, int down, int good, int failed) {
        public int top() {
            return LINE - up;
        }

        public int wide() {
            return WIDE;
        }
    }

    public int line() {
        return LINE;
    }

    public int height() {
        return LINE + DEEP;
    }

    /** @param together how many hours make one bar. */
    static Bars of(List<Hour> hours, int together) {
        List<Hour> groups = new ArrayList<>();
        for (int i = 0; i < hours.size(); i += together) {
            List<Hour> group = hours.subList(i, Math.min(hours.size(), i + together));
            groups.add(new Hour(
                    group.getFirst().start(),
                    group.stream().mapToInt(Hour::good).sum(),
                    group.stream().mapToInt(Hour::failed).sum()));
        }
        int most = Math.max(
                1,
                groups.stream()
                        .mapToInt(hour -> Math.max(hour.good(), hour.failed()))
                        .max()
                        .orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Hour hour = groups.get(i);
            bars.add(new Bar(
                    hour.start(),
                    i * STEP + 2,
                    scaled(hour.good(), most, LINE - 2),
                    scaled(hour.failed(), most, DEEP - 2),
                    hour.good(),
                    hour.failed()));
        }
        return new Bars(
                groups.size() * STEP,
                bars,
                groups.stream().mapToInt(Hour::good).sum(),
                groups.stream().mapToInt(Hour::failed).sum());
    }

    /** What happened at all is seen. */
    private static int scaled(int count, int most, int room) {
        return count == 0 ? 0 : Math.max(3, count * room / most);
    }
}
