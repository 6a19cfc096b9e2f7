package nl.schildwacht.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The chart, linted and rendered by Helm itself; it was never installed on a cluster here. */
class HelmTest {
    private static final Path CHART = Path.of("helm/schildwacht");
    private static final Path FULL = CHART.resolve("examples/full.yaml");

    @Test
    void chart_passesTheStrictLint() {
        var lint = new Helm(CHART).lint().strict().call();
        assertThat(lint.isFailed()).as("%s", lint.getMessages()).isFalse();
    }

    @Test
    void roles_runApartEachInItsOwnDeployment() throws Exception {
        assertThat(roles(least())).isEqualTo(Map.of("poll", "poll", "notify", "notify", "console", "console"));
        assertThat(roles(full())).hasSize(3);
    }

    @Test
    void rolesTogether_areOneDeploymentThatNeedsNoKafka() throws Exception {
        var rendered = render(withRequired(chart()).set("together", true).set("kafka.bootstrapServers", ""));
        assertThat(roles(rendered)).isEqualTo(Map.of("all", "poll,notify,console"));
        assertThat(named(rendered, "Service", "-console")
                        .at("/spec/selector/app.kubernetes.io~1component")
                        .asText())
                .isEqualTo("all");
    }

    @Test
    void everyContainer_isConfinedAndWatched() throws Exception {
        for (var rendered : List.of(least(), full())) {
            for (JsonNode deployment : kind(rendered, "Deployment")) {
                JsonNode pod = deployment.at("/spec/template/spec");
                JsonNode container = pod.at("/containers/0");
                assertThat(pod.path("containers")).hasSize(1);
                assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
                assertThat(pod.at("/securityContext/runAsUser").asInt()).isEqualTo(10001);
                assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                        .isEqualTo("RuntimeDefault");
                assertThat(pod.path("automountServiceAccountToken").asBoolean(true))
                        .isFalse();
                assertThat(container
                                .at("/securityContext/readOnlyRootFilesystem")
                                .asBoolean())
                        .isTrue();
                assertThat(container
                                .at("/securityContext/allowPrivilegeEscalation")
                                .asBoolean(true))
                        .isFalse();
                assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                        .isEqualTo("ALL");
                assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
                assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
                assertThat(container.at("/readinessProbe/httpGet/path").asText())
                        .isEqualTo("/q/health/ready");
                assertThat(container.at("/resources/limits/memory").asText()).isNotBlank();
                assertThat(container.at("/resources/requests/cpu").asText()).isNotBlank();
                assertThat(container.path("image").asText())
                        .doesNotEndWith(":latest")
                        .contains(":");
                assertThat(mounts(container)).contains("/tmp", "/var/lib/schildwacht");
            }
        }
    }

    @Test
    void selectors_meetTheLabelsOfTheirPods() throws Exception {
        var rendered = full();
        for (JsonNode deployment : kind(rendered, "Deployment")) {
            var labels = deployment.at("/spec/template/metadata/labels").properties();
            assertThat(labels)
                    .containsAll(deployment.at("/spec/selector/matchLabels").properties());
            String role = deployment
                    .at("/metadata/labels/app.kubernetes.io~1component")
                    .asText();
            for (String guard : List.of("NetworkPolicy", "PodDisruptionBudget")) {
                JsonNode spec = named(rendered, guard, "-" + role).get("spec");
                JsonNode selector = spec.has("podSelector") ? spec.get("podSelector") : spec.get("selector");
                assertThat(labels).containsAll(selector.get("matchLabels").properties());
            }
        }
    }

    @Test
    void secrets_areOnlyReferredTo() throws Exception {
        for (var rendered : List.of(least(), full())) {
            assertThat(kind(rendered, "Secret")).isEmpty();
            for (JsonNode deployment : kind(rendered, "Deployment")) {
                assertThat(Yaml.each(deployment.at("/spec/template/spec/containers/0/env"))
                                .filter(env -> env.get("name").asText().matches(".*(PASSWORD|JAAS|TOKEN|SECRET).*")))
                        .isNotEmpty()
                        .allSatisfy(env -> {
                            assertThat(env.has("value")).isFalse();
                            assertThat(env.at("/valueFrom/secretKeyRef/name").asText())
                                    .isNotBlank();
                        });
            }
        }
        assertThat(Yaml.each(kind(full(), "Deployment").getFirst().at("/spec/template/spec/volumes"))
                        .filter(volume -> volume.has("secret"))
                        .map(volume -> volume.at("/secret/secretName").asText()))
                .containsExactlyInAnyOrder(
                        "schildwacht-source-key",
                        "schildwacht-database-ca",
                        "schildwacht-kafka-ca",
                        "schildwacht-watch");
    }

    @Test
    void networkPolicy_letsNobodyInUnlessNamed_andTheConsoleOutOnlyToItsNeighbours() throws Exception {
        for (JsonNode policy : kind(least(), "NetworkPolicy")) {
            assertThat(policy.at("/spec/ingress")).isEmpty();
            assertThat(policy.at("/spec/policyTypes"))
                    .extracting(JsonNode::asText)
                    .contains("Ingress", "Egress");
        }
        var rendered = full();
        assertThat(named(rendered, "NetworkPolicy", "-console").at("/spec/ingress/0/from"))
                .hasSize(2);
        assertThat(named(rendered, "NetworkPolicy", "-poll").at("/spec/ingress/0/from"))
                .hasSize(1);
        assertThat(named(rendered, "NetworkPolicy", "-console").toString()).doesNotContain("0.0.0.0/0");
        assertThat(named(rendered, "NetworkPolicy", "-poll").toString())
                .contains("0.0.0.0/0", "169.254.0.0/16")
                .doesNotContain("587");
        assertThat(named(rendered, "NetworkPolicy", "-notify").toString()).contains("587", "9093");
    }

    @Test
    void prometheusRule_holdsTheVeryRulesOfTheRulesFile() throws Exception {
        var rendered = full();
        assertThat(kind(rendered, "PrometheusRule").getFirst().get("spec"))
                .isEqualTo(Yaml.read(Path.of("deploy/prometheus/schildwacht.rules.yml")));
        JsonNode monitor = kind(rendered, "ServiceMonitor").getFirst();
        JsonNode service = named(rendered, "Service", "-metrics");
        var labels = service.at("/metadata/labels").properties();
        assertThat(labels).containsAll(monitor.at("/spec/selector/matchLabels").properties());
        // The rules say job="schildwacht": that is what the operator makes of this label.
        assertThat(service.at("/metadata/labels")
                        .get(monitor.at("/spec/jobLabel").asText())
                        .asText())
                .isEqualTo("schildwacht");
        assertThat(kind(least(), "PrometheusRule")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "database.url, , database.url is missing",
        "database.existingSecret, , database.existingSecret is missing",
        "sourceKey.existingSecret, , sourceKey.existingSecret is missing",
        "mail.host, , mail.host is missing",
        "mail.from, , mail.from is missing",
        "kafka.bootstrapServers, , together=true",
        "kafka.securityProtocol, SASL_SSL, kafka.saslMechanism is missing",
        "mail.username, schildwacht, mail.existingSecret is missing",
        "database.url, jdbc:postgresql://h/d?user=u&password=p, database.url holds a password",
        "database.url, jdbc:mysql://h/d, /database/url",
        "image.tag, latest, image.tag is latest",
        "roles.poll.replicas, -1, replicas",
        "mail.prot, 25, prot",
    })
    void mistake_isToldByName(String key, String value, String told) {
        assertThatThrownBy(() -> render(withRequired(chart()).set(key, value == null ? "" : value)))
                .hasMessageContaining(told);
    }

    private static TemplateCommand chart() {
        return new Helm(CHART)
                .template()
                .withName("wacht")
                .withNamespace("schildwacht")
                .withKubeVersion("1.30.0");
    }

    private static TemplateCommand withRequired(TemplateCommand template) {
        return template.set("database.url", "jdbc:postgresql://postgres:5432/schildwacht")
                .set("database.existingSecret", "database")
                .set("sourceKey.existingSecret", "source-key")
                .set("kafka.bootstrapServers", "kafka:9092")
                .set("mail.host", "mail.voorbeeldstad.example")
                .set("mail.from", "schildwacht@voorbeeldstad.example");
    }

    private static List<JsonNode> least() throws IOException {
        return render(withRequired(chart()));
    }

    private static List<JsonNode> full() throws IOException {
        return render(chart().withValuesFile(FULL));
    }

    private static List<JsonNode> render(TemplateCommand template) throws IOException {
        return Yaml.readAll(template.call());
    }

    private static List<JsonNode> kind(List<JsonNode> rendered, String kind) {
        return rendered.stream()
                .filter(node -> node.path("kind").asText().equals(kind))
                .toList();
    }

    private static JsonNode named(List<JsonNode> rendered, String kind, String suffix) {
        return kind(rendered, kind).stream()
                .filter(node -> node.at("/metadata/name").asText().endsWith(suffix))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " that ends in " + suffix));
    }

    private static Map<String, String> roles(List<JsonNode> rendered) {
        return kind(rendered, "Deployment").stream()
                .collect(Collectors.toMap(
                        node -> node.at("/metadata/labels/app.kubernetes.io~1component")
                                .asText(),
                        node -> node.at("/spec/template/spec/containers/0/env/0/value")
                                .asText()));
    }

    private static Set<String> mounts(JsonNode container) {
        return Stream.of(container.get("volumeMounts"))
                .flatMap(Yaml::each)
                .map(mount -> mount.get("mountPath").asText())
                .collect(Collectors.toSet());
    }
}
