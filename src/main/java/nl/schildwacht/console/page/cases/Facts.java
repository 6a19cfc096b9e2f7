package nl.schildwacht.console.page.cases;

import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.casework.Casework;
import nl.schildwacht.dossier.casework.Entry;
import nl.schildwacht.dossier.casework.StartingText.Field;
import nl.schildwacht.dossier.casework.TaskKind;
import nl.schildwacht.dossier.casework.Timeline;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

/** What a dossier can fill in for itself in a text. The name of the employee is never among it. */
@Singleton
final class Facts {
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final Casework casework;
    private final Timeline timeline;

    Facts(Casework casework, Timeline timeline) {
        this.casework = casework;
        this.timeline = timeline;
    }

    Map<Field, String> of(Opened opened, Organisation organisation, Language language, Words words) {
        Map<Field, String> facts = new EnumMap<>(Field.class);
        var written = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
        facts.put(Field.ORGANISATION, organisation.name());
        facts.put(Field.CASE, opened.number());
        facts.put(Field.DATE, written.format(words.frame().now().atZone(DUTCH_TIME)));
        put(facts, Field.HOUSE_RULES, organisation.houseRulesUrl());
        put(facts, Field.CONTACT, Optional.of(organisation.contact().name()));
        put(facts, Field.PHONE, Optional.of(organisation.contact().phone()));
        put(facts, Field.EMAIL, Optional.of(organisation.contact().email()));
        put(
                facts,
                Field.WHAT,
                Optional.of(casework.charges(opened.id()).stream()
                        .map(charge -> words.of(charge.offence()))
                        .collect(Collectors.joining(", "))));
        put(
                facts,
                Field.POLICE_NUMBER,
                casework.tasks(opened.id()).stream()
                        .filter(task -> task.kind() == TaskKind.AANGIFTE)
                        .flatMap(task -> task.number().stream())
                        .findFirst());
        worst(opened).ifPresent(hit -> {
            LocalDate day = hit.publishedAt().atZone(DUTCH_TIME).toLocalDate();
            facts.put(Field.POST_DATE, written.format(day));
            facts.put(Field.PLATFORM, hit.host().isBlank() ? words.say().platform(hit.platform()) : hit.host());
            hit.permalink().ifPresent(address -> facts.put(Field.ADDRESS, address.toString()));
        });
        return facts;
    }

    /** The first page of posts is looked at, and of that the worst: a person chooses another where that is the point. */
    private Optional<HitView> worst(Opened opened) {
        return timeline.page(opened.id(), 1, false, Timeline.Extent.POSTS).entries().stream()
                .filter(Entry.Posted.class::isInstance)
                .map(entry -> ((Entry.Posted) entry).hit())
                .filter(hit -> hit.withdrawnAt().isEmpty())
                .max((a, b) -> a.severity().compareTo(b.severity()));
    }

    private static void put(Map<Field, String> facts, Field field, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> facts.put(field, text));
    }
}
