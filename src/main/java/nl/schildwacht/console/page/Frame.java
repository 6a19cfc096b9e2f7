package nl.schildwacht.console.page;

import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.style.HouseStyle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What stands around every page: who reads it and how, where she is, and how moments are written for her.
 *
 * @param visitor whoever is signed in; empty on a public page.
 * @param here the entry of the navigation that the page belongs to.
 * @param places where she can go.
 * @param path of this page with its query, to come back to after changing the look.
 * @param style of the organisation that she belongs to, if it has one.
 * @param now the moment of asking.
 */
public record Frame(
        Optional<Visitor> visitor,
        Look look,
        Optional<Place> here,
        List<Place> places,
        String path,
        Optional<HouseStyle> style,
        Instant now,
        ZoneId zone) {
    /** A page writes thousands of moments in a few ways; reading a pattern costs as much as writing by it. */
    private static final Map<Manner, DateTimeFormatter> MANNERS = new ConcurrentHashMap<>();

    private record Manner(String pattern, Locale locale) {}

    public Frame {
        places = List.copyOf(places);
    }

    public Locale locale() {
        return look.language().locale();
    }

    /** The language of the page, for its {@code lang} attribute. */
    public String lang() {
        return locale().getLanguage();
    }

    public String theme() {
        return look.theme().id();
    }

    public boolean isSignedIn() {
        return visitor.isPresent();
    }

    public String name() {
        return visitor.map(Visitor::name).orElse("");
    }

    /** Whether the reader has the role with this name, in any case. */
    public boolean may(String role) {
        return visitor.filter(it -> it.is(Role.valueOf(role.toUpperCase(Locale.ROOT))))
                .isPresent();
    }

    public boolean isAt(Place place) {
        return here.filter(place::equals).isPresent();
    }

    /** "21 november 2026, 14:05". */
    public String moment(Instant at) {
        return written("d MMMM yyyy, HH:mm").format(at.atZone(zone));
    }

    /** "21 nov 14:05": for tables. */
    public String brief(Instant at) {
        return written("d MMM HH:mm").format(at.atZone(zone));
    }

    /** "21 november 2026". */
    public String day(LocalDate day) {
        return written("d MMMM yyyy").format(day);
    }

    /** The day of a moment, where the reader is. */
    public String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    /**
     * The last day before a moment, for what may be done until then: midnight ends the day before. "23 november 2026".
     *
     * @param end is not part of it any more.
     */
    public String lastDay(Instant end) {
        return day(end.minusNanos(1));
    }

    /** Until when: the last day where it ends with the day, otherwise the moment. "23 november 2026". */
    public String until(Instant end) {
        return end.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT) ? lastDay(end) : moment(end);
    }

    /** From the day of one moment to the last day before another: "20 november tot en met 4 december 2026". */
    public String days(Instant start, Instant end) {
        LocalDate first = start.atZone(zone).toLocalDate();
        LocalDate last = end.minusNanos(1).atZone(zone).toLocalDate();
        if (!first.isBefore(last)) return day(first);
        String from = first.getYear() == last.getYear() ? written("d MMMM").format(first) : day(first);
        return from + (lang().equals("nl") ? " tot en met " : " to ") + day(last);
    }

    /** Since which day: "vandaag", "gisteren", "19 november 2026". */
    public String since(Instant at) {
        boolean nl = lang().equals("nl");
        long days = ChronoUnit.DAYS.between(
                at.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
        if (days == 0) return nl ? "vandaag" : "today";
        if (days == 1) return nl ? "gisteren" : "yesterday";
        return day(at);
    }

    /** For the {@code datetime} attribute and for {@code <input type=date>}. */
    public String isoDay(Instant at) {
        return at.atZone(zone).toLocalDate().toString();
    }

    /** How long ago, roughly: "3 uur geleden". */
    public String ago(Instant at) {
        Duration since = Duration.between(at, now);
        boolean nl = lang().equals("nl");
        if (since.toMinutes() < 1) return nl ? "zojuist" : "just now";
        if (since.toHours() < 1) return count(since.toMinutes(), nl ? "minuut" : "minute", nl ? "minuten" : "minutes");
        if (since.toDays() < 1) return count(since.toHours(), nl ? "uur" : "hour", nl ? "uur" : "hours");
        return count(since.toDays(), nl ? "dag" : "day", nl ? "dagen" : "days");
    }

    private String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many) + (lang().equals("nl") ? " geleden" : " ago");
    }

    private DateTimeFormatter written(String pattern) {
        return MANNERS.computeIfAbsent(
                new Manner(pattern, locale()), manner -> DateTimeFormatter.ofPattern(manner.pattern, manner.locale));
    }
}
