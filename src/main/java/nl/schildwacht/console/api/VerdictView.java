package nl.schildwacht.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import nl.schildwacht.dossier.Gist;
import nl.schildwacht.dossier.Repeated;
import nl.schildwacht.dossier.Repeated.Origin;
import nl.schildwacht.threat.Kind;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A kept verdict beside what comes of judging again, in ids.
 *
 * @param own judged again by the version that judged it.
 * @param today judged again by what stands today.
 */
@JsonNaming(SnakeCaseStrategy.class)
record VerdictView(UUID hit, Judged stored, Again own, Again today) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Judged(
            String lexicon,
            String behaviour,
            Optional<String> kind,
            String severity,
            Optional<String> surety,
            boolean alert,
            boolean complaint,
            boolean concern,
            List<String> rules,
            List<String> reasons) {
        static Judged of(String lexicon, Gist gist) {
            return new Judged(
                    lexicon,
                    gist.behaviour().id(),
                    gist.kind().map(Kind::id),
                    gist.severity().id(),
                    gist.surety().map(surety -> surety.name().toLowerCase(Locale.ROOT)),
                    gist.alerting(),
                    gist.complaint(),
                    gist.concern(),
                    gist.rules(),
                    gist.reasons());
        }
    }

    /**
     * @param agrees whether it came out as it was stored; absent when it could not be judged.
     * @param changed names of what came out otherwise.
     * @param storedBy version of the application that put the data by, whose code read it then.
     * @param obstacle why it could not be judged.
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Again(
            @Nullable Boolean agrees,
            @Nullable List<String> changed,
            @Nullable Judged verdict,
            @Nullable String storedBy,
            @Nullable Instant storedAt,
            @Nullable String obstacle) {
        static Again of(Repeated.Again again) {
            return switch (again) {
                case Repeated.Again.Verdict(var lexicon, var gist, var differences, var origin) ->
                    new Again(
                            differences.isEmpty(),
                            List.copyOf(differences),
                            Judged.of(lexicon, gist),
                            origin.map(Origin::storedBy).orElse(null),
                            origin.map(Origin::storedAt).orElse(null),
                            null);
                case Repeated.Again.Impossible(var obstacle) ->
                    new Again(null, null, null, null, null, obstacle.name().toLowerCase(Locale.ROOT));
            };
        }
    }

    static VerdictView of(Repeated repeated) {
        return new VerdictView(
                repeated.stored().hit(),
                Judged.of(repeated.stored().lexicon(), repeated.stored().gist()),
                Again.of(repeated.own()),
                Again.of(repeated.today()));
    }
}
