package nl.schildwacht.source.mastodon;

import nl.schildwacht.source.Mode;
import nl.schildwacht.source.mastodon.Cursor.Mark;
import nl.schildwacht.source.mastodon.Walk.Seen;
import nl.schildwacht.source.mastodon.Walk.Way;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Readings of an invented server that pages as Mastodon does. */
class WalkTest {
    private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    private static final Duration OVERLAP = Duration.ofHours(2);
    private static final Duration LOOK_BACK = Duration.ofHours(6);
    private static final int LIMIT = 40;

    private final List<Seen> server = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private Optional<Mark> mark = Optional.empty();
    private int pages;

    @RepeatedTest(10)
    void everyPost_isRead_howeverLateWithinTheOverlap() {
        var seed = System.nanoTime();
        live(new Random(seed), WalkTest::snowflake, Duration.ofMinutes(110), 120);
        assertThat(read).as("seed %d", seed).containsAll(ids());
    }

    @RepeatedTest(10)
    void everyPost_isRead_whereIdsDoNotTellTheTime() {
        var seed = System.nanoTime();
        // Numbered by arrival, so nothing arrives below what was read.
        live(new Random(seed), (_, number) -> "%026d".formatted(number), Duration.ofMinutes(110), 300);
        assertThat(read).as("seed %d", seed).containsAll(ids());
    }

    @Test
    void firstReading_reachesBackAsFarAsAsked_andNoFurther() {
        for (var hour = 0; hour < 24; hour++)
            for (var i = 0; i < 30; i++) add(START.minus(Duration.ofHours(hour)).minusSeconds(i), hour * 30 + i);

        round(Mode.HASHTAG, START);

        assertThat(read).hasSizeBetween(6 * 30, 8 * 30);
        assertThat(mark.orElseThrow().snowflake()).isTrue();
    }

    @Test
    void laterReading_climbsFromTheOverlap() {
        add(START.minusSeconds(60), 1);
        round(Mode.HASHTAG, START);

        var walk = Walk.waiting("q").begun(Mode.HASHTAG, mark, OVERLAP, START.plusSeconds(300));

        assertThat(walk.way()).isEqualTo(Way.UP);
        assertThat(walk.at()).isEqualTo(Snowflake.at(START.minus(OVERLAP)));
    }

    @Test
    void quietHashtag_costsOnePageEachTime() {
        for (var round = 0; round < 5; round++) round(Mode.HASHTAG, START.plus(Duration.ofMinutes(5L * round)));

        assertThat(pages).isEqualTo(5);
        assertThat(mark.orElseThrow().id()).isNull();
    }

    @Test
    void stormOfMentions_isReadWhole_fromTheMarkUpwards() {
        add(START.minusSeconds(60), 1);
        round(Mode.MENTIONS, START);
        for (var i = 0; i < 1_000; i++) add(START.plusMillis(i), 2 + i);

        round(Mode.MENTIONS, START.plusSeconds(300));

        assertThat(read).containsAll(ids());
    }

    @Test
    void serverThatRepeatsItsPageForEver_isLeft() {
        var stuck = Stream.iterate(0, i -> i < LIMIT, i -> i + 1)
                .map(i -> new Seen(Snowflake.at(START.plusMillis(i)), START))
                .toList();
        var walk = Walk.waiting("q")
                .begun(Mode.HASHTAG, Optional.of(new Mark("1", START.toEpochMilli(), true)), OVERLAP, START);

        var first = walk.after(stuck, LIMIT, LIMIT, Mode.HASHTAG, mark, START);
        var again = first.walk().after(stuck, LIMIT, LIMIT, Mode.HASHTAG, mark, START);

        assertThat(first.isOver()).isFalse();
        assertThat(again.isOver()).isTrue();
        assertThat(again.cutShort()).isTrue();
    }

    @Test
    void searchWithoutEnd_isCutShort_andSaysSo() {
        for (var i = 0; i < 3_000; i++) add(START.minusMillis(i), i);

        var last = round(Mode.SEARCH, START);

        assertThat(last.cutShort()).isTrue();
        assertThat(read).hasSizeGreaterThan(900);
    }

    /** Polls every five minutes for six hours, while posts arrive. */
    private void live(Random random, BiFunction<Instant, Integer, String> id, Duration latest, int perHour) {
        var number = 0;
        for (var minute = 0; minute < 360; minute += 5) {
            var now = START.plus(Duration.ofMinutes(minute));
            for (var i = random.nextInt(perHour / 6 + 1); i > 0; i--) {
                var writtenAt = now.minusSeconds(random.nextLong(random.nextBoolean() ? latest.toSeconds() : 5));
                server.add(new Seen(id.apply(writtenAt, number++), writtenAt));
            }
            round(Mode.HASHTAG, now.plusSeconds(1));
        }
    }

    private static String snowflake(Instant moment, int number) {
        return Long.toString(Long.parseLong(Snowflake.at(moment)) + number);
    }

    private void add(Instant moment, int number) {
        server.add(new Seen(snowflake(moment, number), moment));
    }

    private List<String> ids() {
        return server.stream().map(Seen::id).toList();
    }

    private Walk.Step round(Mode mode, Instant now) {
        var walk = Walk.waiting("q").begun(mode, mark, OVERLAP, now);
        while (true) {
            pages++;
            assertThat(pages).as("pages").isLessThan(10_000);
            var page = page(walk);
            page.forEach(seen -> read.add(seen.id()));
            var step = walk.after(page, page.size(), LIMIT, mode, mark, walk.bound(mark, OVERLAP, LOOK_BACK));
            walk = step.walk();
            if (step.isOver()) {
                mark = Optional.of(walk.mark(mark));
                return step;
            }
        }
    }

    private List<Seen> page(Walk walk) {
        var byId = Comparator.comparing(Seen::id, Snowflake.ORDER);
        var newestFirst = server.stream().sorted(byId.reversed()).toList();
        return switch (walk.way()) {
            case NEWEST -> newestFirst.stream().limit(LIMIT).toList();
            case DOWN ->
                newestFirst.stream()
                        .filter(seen -> Snowflake.ORDER.compare(seen.id(), walk.at()) < 0)
                        .limit(LIMIT)
                        .toList();
            case UP ->
                newestFirst.reversed().stream()
                        .filter(seen -> Snowflake.ORDER.compare(seen.id(), walk.at()) > 0)
                        .limit(LIMIT)
                        .toList()
                        .reversed();
            case OFFSET ->
                newestFirst.stream()
                        .skip(Integer.parseInt(walk.at()))
                        .limit(LIMIT)
                        .toList();
        };
    }
}
