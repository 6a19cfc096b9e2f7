package nl.schildwacht.dispatch.mail;

import nl.schildwacht.dispatch.Alert;
import nl.schildwacht.dispatch.Briefing;
import nl.schildwacht.dispatch.mail.Page.Block;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Language;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One letter in the making. */
final class Telling {
    private final Briefing briefing;
    private final Alert alert;
    private final Facts facts;
    private final Names names;
    private final Words words;
    private final Language language;
    private final Optional<URI> door;
    private final List<Block> blocks = new ArrayList<>();

    Telling(Briefing briefing, Words words, Language language, ZoneId zone, Optional<URI> door) {
        this.briefing = briefing;
        this.alert = briefing.alert();
        this.words = words;
        this.language = language;
        this.door = door;
        this.names = new Names(briefing, words);
        this.facts = new Facts(briefing.hits(), words, language, zone);
    }

    Page page() {
        greet();
        switch (alert.matter()) {
            case CONCERN -> concern();
            case UNREACHABLE -> unreachable();
            case AGGRESSION -> {
                switch (alert.stage()) {
                    case CORRECTION -> correction();
                    case UPDATE -> update();
                    case FIRST, REMINDER, ESCALATION, AFTERCARE -> first();
                }
            }
        }
        return new Page(language.locale().getLanguage(), say("subject"), say("preheader"), blocks, say("footer"));
    }

    private void greet() {
        String role = alert.role().id();
        text(names.reader()
                .map(name -> words.say("greeting.name", Map.of("name", name)))
                .orElseGet(() -> say(words.has("greeting." + role) ? "greeting." + role : "greeting.contact")));
    }

    private void first() {
        text(byRole("first.intro"));
        if (alert.number() > 1) text(byRole("first.again"));
        afterwards();
        urgent();
        what();
        missing();
        if (names.aboutPerson()) text(byRole("blame"));
        doing();
        steps();
        link();
        contact();
        help();
        if (isEmployee()) text(say("closing.employee"));
    }

    private void unreachable() {
        RecipientRole role = briefing.unreached().orElseThrow().role();
        String who = say("unreachable." + role.id());
        text(words.say("unreachable.intro", Map.of("who", who)));
        urgent();
        what();
        steps();
        link();
        contact();
    }

    private void update() {
        text(byRole("update.intro"));
        afterwards();
        blocks.add(Block.list(
                say("update.heading"),
                Arrays.stream(Severity.values())
                        .filter(severity -> facts.count(severity) > 0)
                        .sorted((a, b) -> b.compareTo(a))
                        .map(severity -> words.say(
                                "update.count",
                                Map.of(
                                        "severity", say("severity." + severity.id()),
                                        "count", Long.toString(facts.count(severity)))))
                        .toList()));
        urgent();
        text(byRole("update.do"));
        link();
        contact();
    }

    private void correction() {
        text(say("correction.intro"));
        if (facts.areAnyMistakes())
            text(words.say(forRole("correction.what"), names.and(Map.of("what", facts.labels()))));
        if (facts.areAnyComplaints()) text(byRole("correction.complaint"));
        boolean alone = briefing.told().isEmpty();
        text(say(alone ? "correction.means.alone" : "correction.means.more"));
        text(say("correction.sorry"));
        contact();
    }

    private void concern() {
        text(say("concern.intro"));
        blocks.add(Block.list(say("facts.heading"), facts.circumstances()));
        blocks.add(Block.steps(say("concern.heading"), numbered("concern.")));
        link();
    }

    private void what() {
        List<String> items = new ArrayList<>(facts.announced(isEmployee(), names));
        items.addAll(facts.circumstances());
        items.add(words.say(
                "facts.severity",
                Map.of("severity", say("severity." + facts.worst().id()))));
        blocks.add(Block.list(say("facts.heading"), items));
    }

    private void urgent() {
        if (facts.worst() == Severity.CRITICAL) blocks.add(Block.urgent(byRole("urgent")));
    }

    private void missing() {
        if (isEmployee()) return;
        for (RecipientRole role : List.of(RecipientRole.EMPLOYEE, RecipientRole.MANAGER)) {
            if (briefing.missing().contains(role)) text(say("missing." + role.id()));
        }
    }

    private void doing() {
        List<String> items = new ArrayList<>();
        items.add(say("doing.evidence"));
        if (isEmployee()) {
            Stream.of(RecipientRole.MANAGER, RecipientRole.INSTEAD_OF_MANAGER, RecipientRole.SECURITY)
                    .filter(briefing.told()::contains)
                    .forEach(role -> items.add(say("doing." + role.id() + ".employee")));
            items.add(say("doing.outside.employee"));
        } else if (briefing.told().contains(RecipientRole.EMPLOYEE)) items.add(say("doing.employee.told"));
        blocks.add(Block.list(say("doing.heading"), items));
    }

    private void steps() {
        String role =
                switch (alert.role()) {
                    case EMPLOYEE -> "employee";
                    case MANAGER, INSTEAD_OF_MANAGER -> "manager";
                    case TRUSTED -> "trusted";
                    case SECURITY -> names.aboutPerson() ? "security" : "organisation";
                    case CONTACT -> names.aboutPerson() ? "contact" : "organisation";
                };
        blocks.add(Block.steps(say("do." + role + ".heading"), numbered("do." + role + ".")));
        if (isEmployee()) blocks.add(Block.list(say("dont.employee.heading"), numbered("dont.employee.")));
    }

    /** The way to the dossier, for those who may open it: the address holds the number that the subject line shows anyway. */
    private void link() {
        if (alert.role() == RecipientRole.TRUSTED) return;
        door.map(address -> address.resolve(
                        "/console/dossiers/" + briefing.dossier().number()))
                .ifPresent(address ->
                        blocks.add(Block.link(say("link.text"), new Page.Link(say("link.label"), address.toString()))));
    }

    private void contact() {
        if (alert.role() == RecipientRole.CONTACT) return;
        String heading = say(isEmployee() ? "contact.heading" : "contact.other.heading");
        List<String> lines = names.contactLines();
        blocks.add(Block.list(heading, lines.isEmpty() ? List.of(say("contact.unknown")) : lines));
    }

    private void afterwards() {
        if (facts.areAllFoundAfterwards()) text(byRole("afterwards"));
    }

    private void help() {
        List<String> lines = names.helpLines();
        if (!lines.isEmpty()) blocks.add(Block.list(byRole("help.heading"), lines));
    }

    private boolean isEmployee() {
        return alert.role() == RecipientRole.EMPLOYEE;
    }

    private void text(String text) {
        blocks.add(Block.text(text));
    }

    private List<String> numbered(String prefix) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> prefix + i)
                .takeWhile(words::has)
                .map(this::say)
                .toList();
    }

    private String say(String key) {
        return words.say(key, names.all());
    }

    private String byRole(String key) {
        return say(forRole(key));
    }

    private String forRole(String key) {
        String role =
                switch (alert.role()) {
                    case INSTEAD_OF_MANAGER -> "manager";
                    case EMPLOYEE, MANAGER, TRUSTED, SECURITY, CONTACT ->
                        alert.role().id();
                };
        return words.has(key + "." + role) ? key + "." + role : key + ".other";
    }
}
