package nl.schildwacht.bench;

import nl.schildwacht.post.Author;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import static nl.schildwacht.bench.InventedNames.any;

/** Posts of about 190 characters that nobody wrote. */
public final class InventedPosts {
    private static final int LENGTH = 190;
    private static final List<String> WHO = List.of(
            "De buurman",
            "Mijn zus",
            "Het bestuur",
            "De bakker op de hoek",
            "Onze trainer",
            "De bibliotheek",
            "Iemand",
            "De voorzitter van de buurtvereniging",
            "Een collega",
            "Het zwembad",
            "De bus",
            "De nieuwe buurvrouw");
    private static final List<String> DOES = List.of(
            "heeft vandaag gezegd dat",
            "vertelde gisteren aan iedereen dat",
            "denkt al weken dat",
            "schrijft ons nu dat",
            "is er heel blij mee dat",
            "vindt het wel een beetje jammer dat",
            "hoorde op de markt dat");
    private static final List<String> WHAT = List.of(
            "de weekmarkt naar het plein verhuist", "het fietspad langs het kanaal eindelijk klaar is",
            "er zaterdag een open dag is met koffie en taart", "de kinderen morgen vrij hebben van school",
            "het café weer open is na de verbouwing", "er nog kaartjes zijn voor het concert in de kerk",
            "de lindebomen één voor één worden gesnoeid", "de trein naar Utrecht weer op tijd rijdt",
            "wij volgende week met z'n allen gaan wandelen", "de afvalkalender niet meer klopt");
    private static final List<String> CLOSING = List.of(
            " Wie gaat er mee?",
            " Fijne dag allemaal!",
            " Meer weten? Zie https://nieuws.example/2026/05",
            " #voorbeeldig #buurt",
            " Wat vinden jullie?",
            " 😀",
            " Dat werd tijd…",
            " Groeten van ons.");
    private static final Corpus CORPUS = Corpus.read(2 * LENGTH);
    private static final List<String> OBFUSCATED = List.of(
            " Wat een s.u.k.k.e.l zeg.",
            " Die 1d10ten van de bus weer.",
            " Echt een su\u200Bkkel hoor.",
            " Wat een i d i o t e n toch.");

    private InventedPosts() {}

    /** In a thousand: 10 name somebody, 50 hold a word of some rule, 5 are obfuscated. */
    static List<Post> ordinary(int count, Watchlist watchlist) {
        Random random = new Random(1);
        return posts(count, i -> {
            if (i % 100 == 7) return text("Goed geholpen door " + anybody(watchlist, random) + ".", random);
            if (i % 20 == 3) return text(any(CORPUS.harmless(), random), random);
            if (i % 200 == 11) return text("", random) + any(OBFUSCATED, random);
            return text("", random);
        });
    }

    /** Every one names somebody and is aggressive. */
    public static List<Post> worst(int count, Watchlist watchlist) {
        Random random = new Random(2);
        return posts(count, i -> text(any(CORPUS.aggression(), random).formatted(anybody(watchlist, random)), random));
    }

    private static String anybody(Watchlist watchlist, Random random) {
        Person person = any(watchlist.people(), random);
        return person.displayName();
    }

    private static String text(String opening, Random random) {
        StringBuilder text = new StringBuilder(opening);
        while (text.length() < LENGTH - 60) {
            if (!text.isEmpty()) text.append(' ');
            text.append(any(WHO, random)).append(' ').append(any(DOES, random)).append(' ');
            text.append(any(WHAT, random)).append('.');
        }
        return text.append(any(CLOSING, random)).toString();
    }

    private static List<Post> posts(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(i -> post(i, text.apply(i))).toList();
    }

    private static Post post(int number, String text) {
        return new Post(
                new PostRef(Platform.MASTODON, "mastodon.example", Integer.toString(number)),
                Optional.empty(),
                new Author("inwoner" + number % 500 + "@mastodon.example", "Inwoner", Optional.empty()),
                text,
                Optional.of("nl"),
                Instant.EPOCH,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "v1");
    }
}
