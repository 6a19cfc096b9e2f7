package nl.schildwacht.console.page.privacy;

import nl.schildwacht.console.audit.AuditFilter;
import nl.schildwacht.console.audit.Deed;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the filter above the audit asks for; what is wrong with it stands in the form. */
final class AuditQuestion {
    private static final Pattern NUMBER = Pattern.compile("SW-[0-9]{4}-[0-9]{4,9}");
    private static final List<String> FIELDS = List.of("who", "person", "dossier", "deed", "from", "until");
    private static final int MOST_PAGES = 10_000;

    private final Form form;
    private final PrivacyTexts texts;
    private final Watchlist watched;
    private final ZoneId zone;

    AuditQuestion(Form form, PrivacyTexts texts, Watchlist watched, ZoneId zone) {
        this.form = form;
        this.texts = texts;
        this.watched = watched;
        this.zone = zone;
    }

    AuditFilter filter() {
        Optional<LocalDate> from = day("from");
        Optional<LocalDate> until = day("until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get()))
            form.problem("until", texts.badOrder());
        Optional<String> dossier = form.text("dossier").map(text -> text.toUpperCase(Locale.ROOT));
        if (dossier.filter(number -> !NUMBER.matcher(number).matches()).isPresent())
            form.problem("dossier", texts.badDossier());
        return new AuditFilter(
                form.text("who").map(AuditQuestion::plain),
                form.text("person").map(this::people),
                dossier,
                form.text("deed").flatMap(AuditQuestion::deed),
                from.map(day -> day.atStartOfDay(zone).toInstant()),
                until.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    /** Whoever has this in her name; a name that nobody has is taken for the id of somebody who left. */
    private Set<String> people(String typed) {
        String part = typed.toLowerCase(Locale.ROOT);
        Set<String> ids = watched.people().stream()
                .filter(person -> person.displayName().toLowerCase(Locale.ROOT).contains(part))
                .map(Person::id)
                .collect(Collectors.toSet());
        if (!ids.isEmpty()) return ids;
        if (typed.matches("[A-Za-z0-9._-]{1,64}")) return Set.of(typed);
        form.problem("person", texts.noPerson());
        return Set.of();
    }

    private Optional<LocalDate> day(String field) {
        try {
            return form.text(field).map(LocalDate::parse).filter(day -> day.getYear() > 1999 && day.getYear() < 3000);
        } catch (DateTimeParseException e) {
            form.problem(field, texts.badDay());
            return Optional.empty();
        }
    }

    private static Optional<Deed> deed(String id) {
        return Arrays.stream(Deed.values()).filter(deed -> deed.id().equals(id)).findFirst();
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{C}", "");
    }

    /** From 0. */
    static int page(Form form) {
        return form.text("page")
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::parseInt)
                .filter(page -> page <= MOST_PAGES)
                .orElse(0);
    }

    static String link(Form form, int page) {
        return "/console/privacy/audit?" + query(form) + "page=" + page;
    }

    static String csv(Form form) {
        return "/console/privacy/audit/csv?" + query(form);
    }

    private static String query(Form form) {
        return FIELDS.stream()
                .filter(field -> form.text(field).isPresent())
                .map(field -> field + "=" + URLEncoder.encode(form.value(field), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }
}
