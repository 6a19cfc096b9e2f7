package nl.schildwacht.dispatch.mail;

import nl.schildwacht.dispatch.Alert;
import nl.schildwacht.dispatch.Briefing;
import nl.schildwacht.dispatch.Letter;
import nl.schildwacht.dispatch.Matter;
import nl.schildwacht.dispatch.Recipient;
import nl.schildwacht.dispatch.Recipients;
import nl.schildwacht.dispatch.mail.Page.Block;
import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Writes the one mail that tells somebody, before anything happens, that Schildwacht is there: what it does, what is known of
 * her, what she may ask, and how a real message looks, so that the first real one is recognised and believed. The example is
 * written by the very code that writes real messages, about somebody who does not exist. Immutable.
 */
public final class Announcement {
    private final ZoneId zone;
    private final Clock clock;

    /** @param zone in which readers read times. */
    public Announcement(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * @param person with an address of her own.
     * @param organisations her employers, the first to speak first.
     * @param messageId with angle brackets.
     */
    public Letter letter(Person person, List<Organisation> organisations, String messageId) {
        Language language = person.language();
        Words words = Words.in(language);
        var names = new Names(briefing(person, organisations), words);
        Map<String, String> all = names.all();
        List<Block> blocks = new ArrayList<>();
        names.reader().ifPresent(name -> blocks.add(Block.text(words.say("greeting.name", Map.of("name", name)))));
        blocks.add(Block.text(words.say("announcement.intro", all)));
        blocks.add(Block.text(words.say("announcement.what", all)));
        for (String part : List.of("watch", "data", "rights")) blocks.add(list(words, "announcement." + part, all));
        List<String> contact = names.contactLines();
        blocks.add(Block.list(
                words.say("announcement.ask.heading", all),
                contact.isEmpty() ? List.of(words.say("contact.unknown", all)) : contact));
        example(organisations, language, words, blocks);
        String subject = words.say("announcement.subject", Map.of());
        var page = new Page(
                language.locale().getLanguage(),
                subject,
                words.say("announcement.preheader", Map.of()),
                blocks,
                words.say("announcement.footer", all));
        return new Letter(
                person.email().orElseThrow(),
                replyTo(organisations),
                messageId,
                messageId,
                false,
                language,
                subject,
                page.text(),
                page.html());
    }

    private void example(List<Organisation> organisations, Language language, Words words, List<Block> blocks) {
        Page example = new Telling(
                        briefing(somebody(organisations, language), organisations),
                        words,
                        language,
                        zone,
                        Optional.empty())
                .page();
        blocks.add(Block.text(words.say("announcement.example.intro", Map.of())));
        blocks.add(Block.text(words.say("announcement.example.begin", Map.of())));
        blocks.add(Block.text(words.say("announcement.example.subject", Map.of("subject", example.title()))));
        blocks.addAll(example.blocks());
        blocks.add(Block.text(words.say("announcement.example.end", Map.of())));
    }

    private static Block list(Words words, String key, Map<String, String> names) {
        return Block.list(
                words.say(key + ".heading", names),
                IntStream.iterate(1, i -> i + 1)
                        .mapToObj(i -> key + "." + i)
                        .takeWhile(words::has)
                        .map(each -> words.say(each, names))
                        .toList());
    }

    private static Optional<String> replyTo(List<Organisation> organisations) {
        return Recipients.speaker(organisations)
                .map(Organisation::contact)
                .map(Contact::email)
                .filter(email -> !email.isBlank());
    }

    private static Person somebody(List<Organisation> organisations, Language language) {
        return new Person(
                "voorbeeld",
                "Sam",
                "",
                "Voorbeeld",
                "",
                organisations.stream().map(Organisation::id).toList(),
                "",
                Optional.of("sam@voorbeeld.example"),
                Optional.empty(),
                List.of(),
                List.of(),
                language,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** What a message to this person would draw on, if somebody had insulted her yesterday. */
    private Briefing briefing(Person person, List<Organisation> organisations) {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        List<String> ids = organisations.stream().map(Organisation::id).toList();
        var hit = new HitView(
                new UUID(0, 0),
                0,
                person.id(),
                Platform.MASTODON,
                "mastodon.example",
                "",
                Optional.empty(),
                Surety.CERTAIN,
                Behaviour.INSULT,
                Optional.empty(),
                Severity.MEDIUM,
                true,
                false,
                false,
                List.of(),
                "",
                yesterday,
                yesterday,
                1,
                Optional.empty(),
                Optional.empty(),
                false);
        var alert = new Alert(
                0,
                0,
                new Recipient(RecipientRole.EMPLOYEE, person.email().orElse("sam@voorbeeld.example")),
                Stage.FIRST,
                1,
                Matter.AGGRESSION,
                Severity.MEDIUM,
                Optional.empty(),
                Alert.State.PLANNED,
                yesterday,
                0,
                "<>",
                Optional.empty(),
                Optional.empty());
        int year = yesterday.atZone(zone).getYear();
        return new Briefing(
                alert,
                "<>",
                new DossierView(
                        0,
                        "SW-" + year + "-0000",
                        person.id(),
                        ids,
                        Severity.MEDIUM,
                        yesterday,
                        Optional.empty(),
                        false),
                List.of(hit),
                Optional.of(person),
                organisations,
                Optional.of(person),
                Set.of(RecipientRole.EMPLOYEE, RecipientRole.MANAGER),
                Set.of(),
                Optional.empty(),
                List.of());
    }
}
