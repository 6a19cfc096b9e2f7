package nl.schildwacht.hit;

import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Post;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.OwnWord;
import nl.schildwacht.watch.OwnWords;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import static nl.schildwacht.fixture.OwnWordsSaid.adding;
import static nl.schildwacht.fixture.OwnWordsSaid.muting;
import static nl.schildwacht.fixture.OwnWordsSaid.word;
import static org.assertj.core.api.Assertions.assertThat;

/** Each is judged by how people speak at her own organisation. */
class VerdictTest {
    private static final Recogniser RECOGNISER = Recogniser.load();
    private static final Organisation SCHOOL = new Organisation(
            "school",
            "Basisschool De Esdoorn",
            List.of(),
            List.of(),
            Contact.NONE,
            Contact.NONE,
            Optional.empty(),
            false,
            Language.NL,
            false);
    private static final Person NOOR = teacher("noor", "Noor", List.of("school"));
    private static final Person WIES = teacher("wies", "Wies", List.of("stad", "school"));
    private static final Watchlist WATCHLIST =
            new Watchlist(1, List.of(Subjects.STAD, SCHOOL), List.of(Subjects.ANNA, NOOR, WIES), List.of());

    @Test
    void aWordCountsForThoseOfItsOrganisation_andForNobodyElse() {
        Map<String, OwnWords> words = knowing(word("stad", OwnWord.Use.ADD, "dorpse groet", "stalking"));
        String text = "Noor Voorbeeld krijgt een dorpse groet. Anna van der Berg krijgt een dorpse groet.";

        assertThat(judge(text, words).hits())
                .filteredOn(hit -> hit.findings().stream()
                        .anyMatch(finding -> finding.rule().equals("local.stalking")))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.subjectId()).isEqualTo("anna");
                    assertThat(hit.lexicon()).isEqualTo(RECOGNISER.version() + "+stad:1");
                });
    }

    @Test
    void whatOneOrganisationMutes_stillCountsForTheOther() {
        String text = "Jij klootzak, Noor Voorbeeld! Jij klootzak, Anna van der Berg!";
        assertThat(judge(text, Map.of()).hits()).extracting(Hit::subjectId).containsExactly("noor", "anna");

        Verdict verdict = judge(text, knowing(muting("klootzak")));

        assertThat(verdict.hits()).extracting(Hit::subjectId).contains("noor");
        assertThat(verdict.hits())
                .filteredOn(hit -> hit.subjectId().equals("anna"))
                .allSatisfy(hit -> assertThat(hit.findings())
                        .noneMatch(finding -> finding.rule().startsWith("insult.strong")));
    }

    @Test
    void whoWorksForTwo_isLookedAfterByTheWordsOfBoth_andTheVersionSaysSo() {
        Map<String, OwnWords> words = knowing(adding("knurft"));

        assertThat(judge("Wies Voorbeeld is een knurft.", words).hits())
                .extracting(Hit::lexicon)
                .containsExactly(RECOGNISER.version() + "+stad:1+school:0");
        assertThat(judge("Wies Voorbeeld is een klootzak.", knowing(muting("klootzak")))
                        .hits())
                .isNotEmpty();
    }

    @Test
    void withoutOwnWords_theVersionIsThatOfTheRecogniser() {
        assertThat(judge("Anna van der Berg is een klootzak.", Map.of()).hits())
                .extracting(Hit::lexicon)
                .containsExactly(RECOGNISER.version());
    }

    private static Map<String, OwnWords> knowing(OwnWord word) {
        return Map.of("stad", new OwnWords(1, List.of(word)));
    }

    private static Verdict judge(String text, Map<String, OwnWords> words) {
        Post post = Posts.saying("1", text);
        var mentions = NameIndex.of(WATCHLIST).meant(text, Optional.empty(), Optional.empty(), Optional.empty());
        return Verdict.of(RECOGNISER, post, mentions, WATCHLIST, Vernacular.of(WATCHLIST, words));
    }

    private static Person teacher(String id, String given, List<String> organisations) {
        return new Person(
                id,
                given,
                "",
                "Voorbeeld",
                "",
                organisations,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Language.NL,
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
