package nl.schildwacht.source.canary;

import nl.schildwacht.http.Exchange;
import nl.schildwacht.post.Author;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.source.Coverage;
import nl.schildwacht.source.Item;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Poll;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.Sighting;
import nl.schildwacht.source.Slice;
import nl.schildwacht.source.SourceAdapter;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says one invented thing at each poll. Touches no network. */
public final class CanaryAdapter implements SourceAdapter {
    /** The id of the one canary source and of its organisation. */
    public static final String ID = "schildwacht-canary";

    /** The id of the invented person. */
    public static final String PERSON = "schildwacht-canary-person";

    private static final URI NOWHERE = URI.create("urn:schildwacht:canary");

    /** The source as it stands among the others. @param every how often it sings, no sooner and no later. */
    public static SourceSettings settings(Duration every) {
        return new SourceSettings(
                ID,
                "Kanarie",
                Platform.CANARY,
                Mode.FEED,
                NOWHERE,
                "",
                ID,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                every,
                every);
    }

    /** The invented employer. @param mailbox where the canary's mails go. */
    public static Organisation organisation(String mailbox) {
        return new Organisation(
                ID,
                "Proefgemeente Kanariedam",
                List.of(),
                List.of(),
                new Contact("Schildwacht", mailbox, ""),
                Contact.NONE,
                Optional.empty(),
                true,
                Language.NL,
                true);
    }

    /** The invented employee. @param mailbox where the canary's mails go. */
    public static Person person(String mailbox) {
        return new Person(
                PERSON,
                "Kanarina",
                "van",
                "Zangzaad",
                "proefpersoon",
                List.of(ID),
                "",
                Optional.of(mailbox),
                Optional.empty(),
                List.of(),
                List.of(),
                Language.NL,
                Optional.empty(),
                Optional.empty(),
                true);
    }

    @Override
    public Platform platform() {
        return Platform.CANARY;
    }

    @Override
    public Set<Mode> modes() {
        return Set.of(Mode.FEED);
    }

    @Override
    public Polled poll(Poll poll) {
        Instant now = poll.now();
        String text = "Proef van " + now + ": ik sla Kanarina van Zangzaad in elkaar.";
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        var post = new Post(
                new PostRef(Platform.CANARY, "canary", now.toString()),
                Optional.empty(),
                Author.UNKNOWN,
                text,
                Optional.of("nl"),
                now,
                Optional.empty(),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now.toString());
        var exchange = new Exchange("GET", NOWHERE, Map.of(), 200, Map.of(), body, now, NOWHERE);
        return new Polled.Page(
                List.of(new Item(post, new Slice(0, body.length))),
                0,
                now.toString(),
                false,
                exchange,
                new Coverage(Optional.empty(), now, false),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public boolean looksUp() {
        return false;
    }

    @Override
    public Sighting lookUp(SourceSettings settings, PostRef ref) {
        return new Sighting.Unsupported();
    }
}
