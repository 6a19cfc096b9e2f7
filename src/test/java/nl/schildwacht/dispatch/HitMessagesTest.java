package nl.schildwacht.dispatch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import nl.schildwacht.dispatch.HitMessage.DossierRef;
import nl.schildwacht.dispatch.HitMessage.Flagged;
import nl.schildwacht.dispatch.HitMessage.Withdrawn;
import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.Kept;
import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HitMessagesTest {
    private static final Flagged FLAGGED = new Flagged(
            UUID.fromString("7f3c1f6e-0000-3000-8000-000000000001"),
            2,
            "anna",
            List.of("town"),
            List.of(Behaviour.THREAT, Behaviour.INSULT),
            List.of(Kind.DEATH),
            Severity.CRITICAL,
            Surety.CERTAIN,
            true,
            false,
            false,
            List.of("nl.threat.death.future"),
            "2026.1",
            Platform.MASTODON,
            Instant.parse("2026-05-04T09:00:00Z"),
            new DossierRef(12, "SW-2026-0012"),
            Instant.parse("2026-05-04T09:00:01Z"));

    @Test
    void payloadOfMay2026_staysReadable() throws IOException {
        assertThat(HitMessages.read(resource("/dispatch/hit.v1.2026-05.json"))).isEqualTo(FLAGGED);
    }

    @Test
    void whatWeWriteIsWhatWeRead() {
        var withdrawn = new Withdrawn(FLAGGED.hit(), 2, "anna", FLAGGED.dossier(), FLAGGED.at());
        assertThat(HitMessages.read(HitMessages.write(FLAGGED))).isEqualTo(FLAGGED);
        assertThat(HitMessages.read(HitMessages.write(withdrawn))).isEqualTo(withdrawn);
    }

    @Test
    void whatWeWriteFollowsTheSchema() throws IOException {
        var withdrawn = new Withdrawn(FLAGGED.hit(), 2, "anna", FLAGGED.dossier(), FLAGGED.at());
        assertThat(schema().validate(HitMessages.write(FLAGGED), InputFormat.JSON))
                .isEmpty();
        assertThat(schema().validate(HitMessages.write(withdrawn), InputFormat.JSON))
                .isEmpty();
        assertThat(schema().validate(resource("/dispatch/hit.v1.2026-05.json"), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void schemaRefusesWhatIsIncomplete() throws IOException {
        String incomplete = HitMessages.write(FLAGGED).replace("\"severity\":\"critical\",", "");
        assertThat(schema().validate(incomplete, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void unknownFieldsAndNewerBehavioursArePassedOver() {
        String newer = HitMessages.write(FLAGGED)
                .replace("\"threat\",", "\"threat\",\"something_new\",")
                .replace("\"revision\":2", "\"revision\":2,\"extra\":{\"a\":[1]}");
        assertThat(HitMessages.read(newer)).isEqualTo(FLAGGED);
    }

    @Test
    void nothingOfThePostIsInIt() throws IOException {
        var hit = SampleHits.hit("p", "anna", Behaviour.THREAT, Optional.of(Kind.DEATH), Severity.CRITICAL, false);
        var dossier = new DossierView(
                12, "SW-2026-0012", "anna", List.of("town"), Severity.CRITICAL, Instant.EPOCH, Optional.empty(), false);
        String json =
                HitMessages.write(HitMessage.of(new Kept.Entered(hit, dossier, true), Instant.EPOCH, Instant.EPOCH));
        var fields = new ObjectMapper().readTree(json).get("data").fieldNames();
        assertThat(fields)
                .toIterable()
                .containsExactlyInAnyOrder(
                        "hit",
                        "revision",
                        "organisations",
                        "behaviours",
                        "kinds",
                        "severity",
                        "surety",
                        "alert",
                        "complaint",
                        "concern",
                        "rules",
                        "lexicon",
                        "sourceKind",
                        "firstSeenAt",
                        "dossier");
        assertThat(json).doesNotContain("plein.example").doesNotContain("@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "SECRET",
                "{\"type\":\"SECRET\"}",
                "{\"type\":\"nl.schildwacht.hit.v1\",\"data\":{\"hit\":\"SECRET\"}}",
                "{\"type\":\"nl.schildwacht.hit.withdrawn.v1\",\"subject\":\"a\",\"data\":{\"hit\":\"SECRET\",\"revision\":1}}"
            })
    void rubbishIsRefusedWithoutQuotingIt(String rubbish) {
        assertThatThrownBy(() -> HitMessages.read(rubbish))
                .isInstanceOf(HitMessages.Unreadable.class)
                .hasMessageNotContaining("SECRET")
                .hasNoCause();
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(resource("/schema/hit.v1.schema.json"));
    }

    private static String resource(String name) throws IOException {
        try (var in = HitMessagesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
