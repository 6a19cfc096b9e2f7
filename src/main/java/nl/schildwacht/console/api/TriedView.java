package nl.schildwacht.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import nl.schildwacht.screening.Outcome;
import nl.schildwacht.screening.Prediction;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Wording;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * What came of trying new names on what the sources offer right now.
 *
 * @param answered whether any source showed what it offers; if not, new names are measured over kept posts and the sample only.
 * @param notice what that means, in words; absent when all was asked.
 * @param names how many were tried.
 * @param notSearched how many terms no search was spent on, to spare a host's budget; they were looked for in the rest.
 * @param found those of the names that stand in anything the sources showed, or are too broad; the first thousand.
 */
@JsonNaming(SnakeCaseStrategy.class)
record TriedView(
        boolean answered,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String notice,
        int names,
        int notSearched,
        List<SourceLine> sources,
        List<NameLine> found) {

    /** @param answer {@code read}, {@code read_in_part}, {@code none}, {@code late}, {@code spared} or {@code cannot}. */
    @JsonNaming(SnakeCaseStrategy.class)
    record SourceLine(String name, String answer, int read, int named, int hits, int notSearched) {}

    /** @param tooBroad why it is refused, and @param remedy what to try instead; absent when it is not. */
    @JsonNaming(SnakeCaseStrategy.class)
    record NameLine(
            String kind,
            String owner,
            String text,
            double postsPerDay,
            double hitsPerDay,
            double mailsPerDay,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String tooBroad,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String remedy) {}

    private static final Wording NO_ROOM = new Wording(
            "Er liepen te veel proeven tegelijk, of de proef brak af.",
            "Too many dry runs went on, or this one broke.");
    private static final Wording NO_SOURCE =
            new Wording("Er is geen bron die hiervoor kijkt.", "There is no source that looks for these.");
    private static final Wording NOBODY_ANSWERED = new Wording("Geen bron gaf antwoord.", "No source answered.");
    private static final Wording ONLY_MEASURED = new Wording(
            " Nieuwe namen zijn alleen gemeten aan bewaarde berichten en voorbeeldteksten.",
            " New names were measured over kept posts and the sample only.");
    private static final Wording NOT_ALL_SEARCHED = new Wording(
            "Niet voor elke nieuwe term is gezocht, om de bronnen te sparen. In wat ze verder aanbieden is wel gekeken.",
            "Not every new term was searched for, to spare the sources. What else they offer was looked at.");

    static TriedView of(Outcome outcome, Language language) {
        return new TriedView(
                outcome.wasAnswered(),
                notice(outcome, language),
                outcome.names().size(),
                outcome.notSearched(),
                outcome.sources().stream()
                        .map(at -> new SourceLine(
                                at.name(), id(at.answer()), at.read(), at.named(), at.hits(), at.notSearched()))
                        .toList(),
                outcome.found().stream()
                        .limit(ImportView.MOST)
                        .map(one -> line(one, language))
                        .toList());
    }

    private static @Nullable String notice(Outcome outcome, Language language) {
        if (outcome.wasAnswered()) return outcome.notSearched() > 0 ? NOT_ALL_SEARCHED.in(language) : null;
        Wording why = outcome.names().isEmpty() ? NO_ROOM : outcome.sources().isEmpty() ? NO_SOURCE : NOBODY_ANSWERED;
        return why.in(language) + ONLY_MEASURED.in(language);
    }

    private static NameLine line(Outcome.Tried tried, Language language) {
        Prediction seen = tried.prediction();
        return new NameLine(
                id(tried.proposal().kind()),
                tried.proposal().subjectId(),
                tried.proposal().text(),
                seen.posts(),
                seen.hits(),
                seen.mails(),
                seen.objection().map(why -> why.wording().in(language)).orElse(null),
                tried.narrower()
                        .map(one -> one.way().wording().in(language) + ": " + one.text())
                        .orElse(null));
    }

    private static String id(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
