package nl.schildwacht.app;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import nl.schildwacht.fixture.Clicks;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.post.Platform;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import nl.schildwacht.watch.Gate;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.WatchFile;
import nl.schildwacht.watch.Watchlists;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/**
 * A name that stands in no ordinary text and in nothing that was kept, but in every post that a source offers right now: it
 * is refused on whatever road it comes.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
@TestProfile(HostileTest.LocalhostByName.class)
@TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
class NewNamesTest {
    private static final String BROAD = "Bruggenmeester";
    private static final String HEADER =
            "id,given_name,prefix,family_name,function,organisation,department,email,manager_email,handles,aliases,language\n";
    private static final String PEOPLE = HEADER
            + "jan,Jan,de,Boer,,stad,,jan@voorbeeldstad.example,,,Jan Brugwachter,nl\n"
            + "els,Els,,Mol,,stad,,els@voorbeeldstad.example,,,Elsje Mol;" + BROAD + ",nl\n";
    private static final String WHY = "meer dan vijftig berichten per dag";

    @RegisterExtension
    static final WireMockExtension newspaper = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @Inject
    Jdbi jdbi;

    @Inject
    Watchlists watchlists;

    @Inject
    Sources sources;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @BeforeEach
    void aTownWithANewspaper() {
        jdbi.useHandle(handle -> {
            handle.execute("truncate source cascade");
            handle.execute("truncate dry_run, upload, term");
            handle.execute("delete from person_organisation");
            handle.execute("delete from subject");
            handle.execute("update watch_version set version = version + 1");
        });
        watchlists.save(Subjects.STAD, Origin.BY_HAND);
        sources.save(
                new SourceSettings(
                        "krant",
                        "De krant",
                        Platform.FEED,
                        Mode.FEED,
                        URI.create("http://localhost:" + newspaper.getPort() + "/feed"),
                        "",
                        "stad",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofMinutes(5),
                        Duration.ofHours(1)),
                false,
                clock.instant());
        newspaper.stubFor(get(anyUrl()).willReturn(okForContentType("application/feed+json", feed())));
    }

    private String feed() {
        return IntStream.range(0, 60)
                .mapToObj(i -> """
                        {"id": "%d", "date_published": "%s", "content_text": "%s, jij bent een klootzak, ik sla je in elkaar"}""".formatted(i, clock.instant().minusSeconds(60L * i), BROAD))
                .collect(Collectors.joining(
                        ",",
                        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"De krant\", \"items\": [",
                        "]}"));
    }

    @Test
    void inAFileInTheConsole() {
        Clicks reader = new Clicks();
        reader.open("/console/watch/import");
        reader.submit("/console/watch/import", Map.of("paste", PEOPLE));
        String page = "/console/watch/import/"
                + jdbi.withHandle(handle -> handle.select("select id from upload")
                        .mapTo(String.class)
                        .one());
        Awaitility.await().until(() -> reader.open(page).select("[hx-get]").isEmpty());

        assertThat(reader.page().select("#wrong tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("andere namen", WHY);
        assertThat(reader.page().select("#found tbody tr").eachText())
                .singleElement()
                .asString()
                .contains(BROAD, "60", "Els " + BROAD);
        assertThat(reader.page().select("#asked tbody tr").text()).contains("De krant", "gelezen", "60");
        newspaper.verify(1, getRequestedFor(anyUrl()));

        reader.submit(page, Map.of());
        assertThat(watchlists.current().people()).extracting(Person::id).containsExactly("jan");
    }

    @Test
    void inAFileInTheConsole_whereNoSourceAnswers_nobodyIsHeldUp() {
        newspaper.stubFor(get(anyUrl()).willReturn(serverError()));
        Clicks reader = new Clicks();
        String page = brought(reader);
        ended(reader, page);
        reader.submit(page + "/try", Map.of());
        ended(reader, page);

        assertThat(reader.page().select(".alert-warning").text())
                .contains("De bronnen zijn niet gevraagd", "Geen bron gaf antwoord", "U kunt bevestigen");
        newspaper.verify(2, getRequestedFor(anyUrl()));
        reader.submit(page, Map.of());
        assertThat(watchlists.current().people()).extracting(Person::id).containsExactlyInAnyOrder("els", "jan");
    }

    /** @return the address of the preview. */
    private String brought(Clicks reader) {
        reader.open("/console/watch/import");
        reader.submit("/console/watch/import", Map.of("paste", PEOPLE));
        return "/console/watch/import/"
                + jdbi.withHandle(handle -> handle.select("select id from upload")
                        .mapTo(String.class)
                        .one());
    }

    private static void ended(Clicks reader, String page) {
        Awaitility.await().until(() -> reader.open(page).select("[hx-get]").isEmpty());
    }

    @Test
    void inAFileOverTheApi_lookedAtAndConfirmedWithOneAsking() {
        for (boolean isConfirmed : List.of(false, true))
            given().contentType("text/csv")
                    .body(PEOPLE)
                    .post("/api/v1/imports/people?confirm=" + isConfirmed)
                    .then()
                    .statusCode(200)
                    .body("good", equalTo(1))
                    .body("errors[0].line", equalTo(3))
                    .body("errors[0].message", containsString(WHY))
                    .body("tried.answered", equalTo(true))
                    .body("tried.names", equalTo(3))
                    .body("tried.found", hasSize(1))
                    .body("tried.found[0].text", equalTo(BROAD))
                    .body("tried.found[0].posts_per_day", equalTo(60f));

        newspaper.verify(1, getRequestedFor(anyUrl()));
        given().contentType("text/csv")
                .body("id,name,handles,aliases\nschool,Voorbeeldcollege,," + BROAD + "\n")
                .post("/api/v1/imports/organisations?confirm=true")
                .then()
                .body("tried.answered", equalTo(false))
                .body("tried.notice", containsString("geen bron die hiervoor kijkt"));
    }

    @Test
    void overTheApi() {
        json().body(Map.of("owner", "stad", "text", BROAD, "distinctive", true))
                .put("/api/v1/terms/t")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("text"))
                .body("errors[0].message", containsString(WHY));
        json().body(Map.of(
                        "family_name", "Mol",
                        "organisation", List.of("stad"),
                        "aliases", List.of(BROAD)))
                .put("/api/v1/people/els")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("aliases"));
        json().body(Map.of(
                        "name", "Gemeente Voorbeeldstad",
                        "contact_email", "c@voorbeeldstad.example",
                        "aliases", List.of("Stadhuis Voorbeeldstad", BROAD)))
                .put("/api/v1/organisations/stad")
                .then()
                .statusCode(422);
        json().body(Map.of("owner", "stad", "text", "torenklok", "distinctive", true))
                .put("/api/v1/terms/t")
                .then()
                .statusCode(201)
                .body("text", equalTo("torenklok"))
                .body("tried.answered", equalTo(true))
                .body("tried.sources[0].read", equalTo(60));
        json().body(Map.of("owner", "stad", "text", "torenklok", "distinctive", true, "frequency", "weekly"))
                .put("/api/v1/terms/t")
                .then()
                .statusCode(200)
                .body("tried", nullValue()); // what is live already is not measured again
    }

    @Test
    void inTheOperatorsFile(@TempDir Path folder) throws Exception {
        Path path = Files.writeString(folder.resolve("watch.yaml"), """
                terms:
                  - {id: a, owner: stad, text: torenklok}
                  - {id: b, owner: stad, text: %s, distinctive: true}
                """.formatted(BROAD));
        var file = WatchFile.at(path, watchlists, gate);

        assertThatThrownBy(file::start)
                .hasMessageContaining("terms[1].text: This would bring more than fifty messages a day")
                .hasMessageNotContaining(BROAD);
        file.refresh();

        assertThat(watchlists.current().terms()).isEmpty();
        newspaper.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void inTheFormOfTheOrganisation() {
        Clicks reader = new Clicks();
        reader.open("/console/set-up/organisation?id=stad");
        reader.submit("/console/set-up/organisation", Map.of("aliases", "Stadhuis Voorbeeldstad\n" + BROAD));

        assertThat(reader.status()).isEqualTo(422);
        assertThat(reader.page().getElementById("aliases-problem").text()).contains(WHY);

        newspaper.stubFor(get(anyUrl()).willReturn(serverError()));
        reader.submit("/console/set-up/organisation", Map.of("aliases", "Stadhuis Voorbeeldstad\nHet Brughuis"));

        assertThat(reader.page().select(".alert-warning").text()).contains("De bronnen zijn niet gevraagd");
    }

    @Test
    void whereNoSourceAnswers_nobodyIsHeldUp_andItIsSaid() {
        newspaper.stubFor(get(anyUrl()).willReturn(serverError()));

        json().header("Accept-Language", "en")
                .body(Map.of("owner", "stad", "text", BROAD, "distinctive", true))
                .put("/api/v1/terms/t")
                .then()
                .statusCode(201)
                .body("tried.answered", equalTo(false))
                .body("tried.notice", containsString("kept posts and the sample only"));
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }
}
