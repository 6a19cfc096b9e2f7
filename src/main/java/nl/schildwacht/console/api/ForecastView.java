package nl.schildwacht.console.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import nl.schildwacht.console.ProblemBody.Fault;
import nl.schildwacht.screening.Forecast;
import nl.schildwacht.screening.Forecast.AmongSample;
import nl.schildwacht.screening.Forecast.AmongStored;
import nl.schildwacht.screening.Forecast.ExampleState;
import nl.schildwacht.screening.Forecast.Objection;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.Wording;

import java.util.List;
import java.util.UUID;

/**
 * What an own word would do. Of stored hits it shows ids, never a word of a post; the texts of the sample are invented.
 *
 * @param accepted whether it would be saved.
 * @param errors why not, and what to do about it.
 * @param examples those that somebody should look at: they would no longer hold, or only because they insist.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ForecastView(boolean accepted, List<Fault> errors, Stored stored, Sample sample, List<UUID> examples) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Hits(int count, List<UUID> ids) {
        static Hits of(List<UUID> ids) {
            return new Hits(ids.size(), ids);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Stored(int lookedAt, Hits gained, Hits lost, Hits changed) {
        static Stored of(AmongStored stored) {
            return new Stored(
                    stored.lookedAt(), Hits.of(stored.gained()), Hits.of(stored.lost()), Hits.of(stored.changed()));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Sample(int harmless, int aggressive, List<Line> gained, List<Line> lost) {
        static Sample of(AmongSample sample) {
            return new Sample(
                    sample.harmless(),
                    sample.aggressive(),
                    sample.gained().stream().map(Line::of).toList(),
                    sample.lost().stream().map(Line::of).toList());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Line(String id, String text, String behaviour, boolean harmless) {
        static Line of(Forecast.Line line) {
            return new Line(line.id(), line.text(), line.behaviour().id(), line.isHarmless());
        }
    }

    static ForecastView of(Forecast forecast, Language language) {
        return new ForecastView(
                forecast.objection().isEmpty(),
                forecast.objection().map(why -> Fault.of(problem(why), language)).stream()
                        .toList(),
                Stored.of(forecast.stored()),
                Sample.of(forecast.sample()),
                forecast.examples().stream()
                        .filter(ExampleState::isBroken)
                        .map(ExampleState::id)
                        .toList());
    }

    /** What is wrong with an addition, and how to narrow it. */
    public static Problem problem(Objection why) {
        return switch (why) {
            case TOO_SHORT ->
                problem(
                        "Dit heeft minder dan drie letters.",
                        "This has fewer than three letters.",
                        "Geef een langer woord, of de woordgroep waarin het staat.",
                        "Give a longer word, or the phrase in which it stands.");
            case TOO_LONG ->
                problem(
                        "Dit is langer dan acht woorden.",
                        "This is longer than eight words.",
                        "Kort het in tot de woorden die het zeggen, of geef het als voorbeeld (example).",
                        "Shorten it to the words that say it, or give it as an example.");
            case STOP_WORD ->
                problem(
                        "Dit zijn woorden die in iedere tekst staan.",
                        "These are words that stand in every text.",
                        "Geef de woordgroep met het woord erbij dat het zegt.",
                        "Give the phrase together with the word that says it.");
            case FLAGS_TOO_MUCH ->
                problem(
                        "Dit zou meer dan 2 % van gewone teksten aanmerken.",
                        "This would flag more than 2 % of ordinary texts.",
                        "Maak het smaller: een woordgroep waarin het altijd kwetst, of een voorbeeldzin (example). Met preview=true"
                                + " ziet u de teksten.",
                        "Narrow it: a phrase in which it always hurts, or an example sentence. With preview=true you see the"
                                + " texts.");
            case FREES_TOO_MUCH ->
                problem(
                        "Dit zou meer dan 2 % van agressieve teksten vrijlaten.",
                        "This would free more than 2 % of aggressive texts.",
                        "Maak het smaller: de woordgroep waarin het onschuldig is, of een voorbeeldzin (example) met none. Met"
                                + " preview=true ziet u de teksten.",
                        "Narrow it: the phrase in which it is harmless, or an example sentence with none. With preview=true you"
                                + " see the texts.");
        };
    }

    private static Problem problem(String nl, String en, String remedyNl, String remedyEn) {
        return new Problem("text", new Wording(nl, en), new Wording(remedyNl, remedyEn));
    }
}
