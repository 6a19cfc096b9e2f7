package nl.schildwacht.source;

import nl.schildwacht.post.Platform;
import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Wording;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one gate for sources: whatever the road, what a person wrote becomes {@link SourceSettings} here or not at all. Nothing
 * is thrown: whatever is wrong comes back together. Stateless.
 */
public final class SourceCheck {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern SECRET =
            Pattern.compile("(env:[A-Za-z_][A-Za-z0-9_]*|file:/\\P{Cc}+|stored:[A-Za-z0-9._-]{1,64})");
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    /** Shortest rhythm that the platforms' own advice allows when a person names none. */
    private static final Map<Platform, Duration> FLOOR = Map.of(
            Platform.FEED,
            Duration.ofMinutes(15),
            Platform.MASTODON,
            Duration.ofMinutes(2),
            Platform.BLUESKY,
            Duration.ofMinutes(5));

    private final Map<Platform, Set<Mode>> offered;

    /** @param offered what each platform can be asked for. */
    public SourceCheck(Map<Platform, Set<Mode>> offered) {
        this.offered = offered.entrySet().stream()
                .filter(entry -> entry.getKey() != Platform.CANARY)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What a platform can be asked for, in the order of the list; empty when there is no adapter. */
    public List<Mode> modes(Platform platform) {
        return offered.getOrDefault(platform, Set.of()).stream().sorted().toList();
    }

    /** The shortest rhythm that a platform's own advice allows. */
    public static Duration floor(Platform platform) {
        return FLOOR.getOrDefault(platform, SHORTEST);
    }

    /** Whether a source can have this id; what else is asked for by a stranger need not reach the database. */
    public static boolean isId(String written) {
        return ID.matcher(written).matches();
    }

    /** @param watchlist whose organisations a source may belong to. */
    public Checked<SourceSettings> source(WrittenSource written, Watchlist watchlist) {
        var problems = new ArrayList<Problem>();
        if (!isId(written.id()))
            problems.add(problem(
                    "id",
                    "De id klopt niet.",
                    "The id is not valid.",
                    "Gebruik letters, cijfers, punt, streepje; hoogstens 64 tekens.",
                    "Use letters, digits, dot, dash; at most 64 characters."));
        if (written.name().isBlank() || written.name().length() > 200)
            problems.add(problem(
                    "name",
                    "De naam ontbreekt of is te lang.",
                    "The name is missing or too long.",
                    "Geef een naam van hoogstens 200 tekens.",
                    "Give a name of at most 200 characters."));
        controls("name", written.name(), problems);
        controls("query", written.query(), problems);
        controls("account", written.account(), problems);
        Optional<Platform> platform = Platform.find(written.platform()).filter(offered::containsKey);
        if (platform.isEmpty())
            problems.add(problem(
                    "platform",
                    "Dit platform kennen we niet.",
                    "We do not know this platform.",
                    "Kies uit " + ids(offered.keySet()) + ".",
                    "Choose one of " + ids(offered.keySet()) + "."));
        Set<Mode> modes = platform.map(offered::get).orElse(Set.of());
        Optional<Mode> mode = Arrays.stream(Mode.values())
                .filter(one -> one.id().equalsIgnoreCase(written.mode()) && modes.contains(one))
                .findFirst();
        if (platform.isPresent() && mode.isEmpty())
            problems.add(problem(
                    "mode",
                    "Dit kan bij dit platform niet.",
                    "This platform does not offer that.",
                    "Kies uit " + modeIds(modes) + ".",
                    "Choose one of " + modeIds(modes) + "."));
        Optional<URI> base = base(written.base());
        if (base.isEmpty())
            problems.add(problem(
                    "base",
                    "Dit is geen webadres.",
                    "This is not a web address.",
                    "Geef een adres dat met https:// begint, zonder gebruikersnaam erin.",
                    "Give an address that starts with https://, without a user name in it."));
        organisation(written, watchlist, problems);
        if (!written.channel().isBlank() && watchlist.find(written.channel()).isEmpty())
            problems.add(problem(
                    "channel",
                    "Deze organisatie of persoon kennen we niet.",
                    "We do not know this organisation or person.",
                    "Voeg haar eerst toe, of laat dit leeg.",
                    "Add it first, or leave this empty."));
        if (!written.secret().isBlank() && !SECRET.matcher(written.secret()).matches())
            problems.add(problem(
                    "secret",
                    "Dit is geen verwijzing naar een geheim.",
                    "This is not a reference to a secret.",
                    "Schrijf env:NAAM, file:/pad of stored:ID; nooit het geheim zelf.",
                    "Write env:NAME, file:/path or stored:ID; never the secret itself."));
        Optional<Duration> floor =
                rhythm("floor", written.floor(), platform.map(FLOOR::get).orElse(SHORTEST), problems);
        Optional<Duration> ceiling =
                rhythm("ceiling", written.ceiling(), floor.orElse(SHORTEST).multipliedBy(12), problems);
        if (floor.isPresent() && ceiling.isPresent() && ceiling.get().compareTo(floor.get()) < 0)
            problems.add(problem(
                    "ceiling",
                    "De langste tussentijd is korter dan de kortste.",
                    "The longest interval is shorter than the shortest.",
                    "Maak ceiling minstens zo lang als floor.",
                    "Make ceiling at least as long as floor."));
        if (!problems.isEmpty()) return new Checked.Wrong<>(problems);
        return new Checked.Fine<>(
                new SourceSettings(
                        written.id(),
                        written.name().strip(),
                        platform.orElseThrow(),
                        mode.orElseThrow(),
                        base.orElseThrow(),
                        written.query().strip(),
                        written.organisation(),
                        filled(written.channel()),
                        filled(written.account()),
                        filled(written.secret()),
                        floor.orElseThrow(),
                        ceiling.orElseThrow()),
                List.of());
    }

    /** Nobody is watched for an organisation that cannot be told: it does not go live without a contact address. */
    private static void organisation(WrittenSource written, Watchlist watchlist, List<Problem> problems) {
        var organisation = watchlist
                .find(written.organisation())
                .filter(Organisation.class::isInstance)
                .map(Organisation.class::cast);
        if (organisation.isEmpty())
            problems.add(problem(
                    "organisation",
                    "Deze organisatie kennen we niet.",
                    "We do not know this organisation.",
                    "Voeg de organisatie eerst toe.",
                    "Add the organisation first."));
        else if (organisation.get().contact().email().isBlank())
            problems.add(problem(
                    "organisation",
                    "Deze organisatie heeft nog geen contactpersoon met een mailadres.",
                    "This organisation has no contact person with an e-mail address yet.",
                    "Vul contact_email in; zonder dat gaat niets live.",
                    "Fill in contact_email; nothing goes live without it."));
    }

    private static Optional<Duration> rhythm(String field, String written, Duration otherwise, List<Problem> problems) {
        if (written.isBlank()) return Optional.of(otherwise);
        try {
            Duration duration = Duration.parse(written);
            if (duration.compareTo(SHORTEST) >= 0 && duration.compareTo(Duration.ofDays(7)) <= 0)
                return Optional.of(duration);
        } catch (DateTimeException notADuration) {
            // said below, together with those out of range
        }
        problems.add(problem(
                field,
                "Deze tussentijd klopt niet.",
                "This interval is not valid.",
                "Schrijf bijvoorbeeld PT5M; van PT1S tot P7D.",
                "Write for instance PT5M; from PT1S to P7D."));
        return Optional.empty();
    }

    /** Line breaks end up in mails, and PostgreSQL's text knows no NUL. */
    private static void controls(String field, String written, List<Problem> problems) {
        if (written.chars().anyMatch(Character::isISOControl))
            problems.add(problem(
                    field,
                    "Hier staat een stuurteken in.",
                    "There is a control character in this.",
                    "Schrijf het opnieuw, op één regel.",
                    "Write it again, on one line."));
    }

    private static Optional<URI> base(String written) {
        try {
            var uri = new URI(written.strip());
            boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return isWeb && uri.getHost() != null && uri.getRawUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> filled(String written) {
        return Optional.of(written.strip()).filter(value -> !value.isEmpty());
    }

    private static String ids(Set<Platform> platforms) {
        return platforms.stream().map(Platform::id).sorted().collect(Collectors.joining(", "));
    }

    private static String modeIds(Set<Mode> modes) {
        return modes.stream().map(Mode::id).sorted().collect(Collectors.joining(", "));
    }

    private static Problem problem(String field, String nl, String en, String remedyNl, String remedyEn) {
        return new Problem(field, new Wording(nl, en), new Wording(remedyNl, remedyEn));
    }
}
