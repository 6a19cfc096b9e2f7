package nl.schildwacht.console.page;

import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.style.HouseStyle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        return DateTimeFormatter.ofPattern(pattern, locale());
    }
}
