package nl.schildwacht.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class DashboardTest {
    private static final Path GRAFANA = Path.of("deploy/grafana");

    @Test
    void everyPanel_hasATitleAndAsksForMetricsThatExist() throws Exception {
        var offered = Offered.list();
        assertThat(panels()).hasSizeGreaterThan(10).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.path("targets")).isNotEmpty();
            assertThat(Yaml.each(panel.get("targets")))
                    .allSatisfy(
                            target -> assertThat(target.path("expr").asText()).isNotBlank())
                    .allSatisfy(target -> assertThat(
                                    offered.unknownIn(target.path("expr").asText()))
                            .isEmpty());
        });
        assertThat(panels()).extracting(panel -> panel.get("id").asInt()).doesNotHaveDuplicates();
    }

    @Test
    void panels_askTheDataSourceThatIsProvisioned() throws Exception {
        String uid = Yaml.read(GRAFANA.resolve("provisioning/datasources/prometheus.yaml"))
                .at("/datasources/0/uid")
                .asText();
        assertThat(uid).isNotBlank();
        assertThat(panels())
                .allSatisfy(panel ->
                        assertThat(panel.at("/datasource/uid").asText()).isEqualTo(uid));
    }

    @Test
    void panels_doNotOverlapAndStayOnTheGrid() throws Exception {
        for (JsonNode one : panels()) {
            assertThat(x(one) + w(one)).isLessThanOrEqualTo(24);
            for (JsonNode other : panels()) {
                if (one.get("id").asInt() < other.get("id").asInt())
                    assertThat(overlap(one, other))
                            .as("%s / %s", one.get("title"), other.get("title"))
                            .isFalse();
            }
        }
    }

    private static boolean overlap(JsonNode a, JsonNode b) {
        return x(a) < x(b) + w(b)
                && x(b) < x(a) + w(a)
                && a.at("/gridPos/y").asInt()
                        < b.at("/gridPos/y").asInt() + b.at("/gridPos/h").asInt()
                && b.at("/gridPos/y").asInt()
                        < a.at("/gridPos/y").asInt() + a.at("/gridPos/h").asInt();
    }

    private static int x(JsonNode panel) {
        return panel.at("/gridPos/x").asInt();
    }

    private static int w(JsonNode panel) {
        return panel.at("/gridPos/w").asInt();
    }

    private static List<JsonNode> panels() throws Exception {
        return Yaml.each(Yaml.read(GRAFANA.resolve("dashboards/schildwacht.json"))
                        .get("panels"))
                .toList();
    }
}
