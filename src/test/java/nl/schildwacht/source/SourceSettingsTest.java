package nl.schildwacht.source;

import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.Watchlist;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** What a source asks for. */
class SourceSettingsTest {
    private static final Organisation SCHOOL = new Organisation(
            "school",
            "De Voorbeeldschool",
            List.of(),
            List.of(),
            new Contact("", "school@voorbeeldstad.example", ""),
            Contact.NONE,
            Optional.empty(),
            false,
            Language.NL,
            false);
    private static final Watchlist LIST = new Watchlist(
            1,
            List.of(Subjects.STAD, SCHOOL),
            List.of(Subjects.ANNA),
            List.of(
                    term("plein", "stad", "#stationsplein"),
                    term("zwembad", "stad", "zwembad de Golf"),
                    term("haar", "anna", "#annavdberg"),
                    term("weer", "anna", "#stationsplein"),
                    term("anders", "school", "#schoolplein")));

    @Test
    void ownQuery_isAskedAlone() {
        assertThat(source("search", "kerkplein").queries(LIST)).containsExactly("kerkplein");
    }

    @Test
    void searchWithoutAQuery_asksForTheName_andTheTermsOfTheOrganisationAndItsPeople_eachOnce() {
        assertThat(source("search", "").queries(LIST))
                .containsExactly("\"Gemeente Voorbeeldstad\"", "#stationsplein", "\"zwembad de Golf\"", "#annavdberg");
    }

    @Test
    void hashtagWithoutAQuery_asksForTheHashtagsAmongTheTerms() {
        assertThat(source("hashtag", "").queries(LIST)).containsExactly("stationsplein", "annavdberg");
    }

    @Test
    void ownAccount_needsNoQuery() {
        assertThat(source("mentions", "").queries(LIST)).isEmpty();
        assertThat(source("account", "").queries(LIST)).isEmpty();
        assertThat(source("account", "voorbeeldstad").queries(LIST)).containsExactly("voorbeeldstad");
    }

    @Test
    void anothersTerms_areNotAsked() {
        assertThat(source("search", "").queries(LIST)).noneMatch(query -> query.contains("school"));
        assertThat(source("hashtag", "").queries(Watchlist.EMPTY)).isEmpty();
    }

    @Test
    void addressAndSecret_stayOutOfItsText() {
        assertThat(source("search", "kerkplein")).hasToString("SourceSettings[bron]");
    }

    private static SourceSettings source(String mode, String query) {
        var written = Written.source().but("mode", mode).but("query", query).done();
        return ((Checked.Fine<SourceSettings>) SourceCheckTest.CHECK.source(written, LIST)).value();
    }

    private static Term term(String id, String owner, String text) {
        return new Term(id, owner, text, false, Term.Frequency.DAILY, false);
    }
}
