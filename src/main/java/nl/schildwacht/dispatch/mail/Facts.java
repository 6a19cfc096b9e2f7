package nl.schildwacht.dispatch.mail;

import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.report.Place;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Language;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What happened, in plain words and without quoting. */
final class Facts {
    /** A frightened reader takes in three things; the dossier holds the rest. */
    private static final int MOST = 3;

    private final List<HitView> hits;
    private final Words words;
    private final DateTimeFormatter moment;

    Facts(List<HitView> hits, Words words, Language language, ZoneId zone) {
        this.hits = hits;
        this.words = words;
        this.moment = DateTimeFormatter.ofPattern(words.say("datetime", Map.of()), language.locale())
                .withZone(zone);
    }

    Severity worst() {
        return hits.stream()
                .map(HitView::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.NONE);
    }

    /** Whether all of it is of a time before we looked. */
    boolean areAllFoundAfterwards() {
        return hits.stream().allMatch(HitView::foundAfterwards);
    }

    boolean areAnyMistakes() {
        return !hits.stream().allMatch(Facts::isComplaint);
    }

    boolean areAnyComplaints() {
        return hits.stream().anyMatch(Facts::isComplaint);
    }

    /** Whether somebody read it who sees a grievance in it, and no aggression. */
    private static boolean isComplaint(HitView hit) {
        return hit.withdrawnAt().isEmpty() && hit.isNoAggression();
    }

    long count(Severity severity) {
        return hits.stream().filter(hit -> hit.severity() == severity).count();
    }

    /** What was announced or done, worst first. */
    List<String> announced(boolean toHer, Names names) {
        return hits.stream()
                .map(hit -> key(hit) + (toHer ? ".you" : ".about"))
                .distinct()
                .limit(MOST)
                .map(key -> words.say(key, names.all()))
                .toList();
    }

    /** Where and when. */
    List<String> circumstances() {
        String where = hits.stream().map(this::place).distinct().limit(MOST).collect(Collectors.joining(", "));
        Instant first = hits.stream()
                .map(HitView::publishedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return List.of(
                words.say("facts.where", Map.of("where", where)),
                words.say(
                        hits.size() == 1 ? "facts.when" : "facts.when.many",
                        Map.of("when", moment.format(first), "count", Integer.toString(hits.size()))));
    }

    /** The kinds in a few words, without what is a complaint: "een bedreiging, een belediging". */
    String labels() {
        return hits.stream()
                .filter(hit -> !isComplaint(hit))
                .map(hit -> words.say("label." + hit.behaviour().id(), Map.of()))
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining(", "));
    }

    private String key(HitView hit) {
        String behaviour = "what." + hit.behaviour().id();
        return hit.kind().map(kind -> behaviour + "." + kind.id()).orElse(behaviour);
    }

    private String place(HitView hit) {
        return switch (hit.platform()) {
            case MASTODON -> "Mastodon (" + hit.host() + ")";
            case BLUESKY -> "Bluesky";
            case FEED, CANARY -> hit.host();
            case REPORT -> reported(hit.host());
        };
    }

    /** Where somebody saw it who reported it: by its own name, or in our words. */
    private String reported(String place) {
        String brand = Place.find(place).map(Place::brand).orElse("");
        return brand.isEmpty() ? words.say("place." + place, Map.of()) : brand;
    }
}
