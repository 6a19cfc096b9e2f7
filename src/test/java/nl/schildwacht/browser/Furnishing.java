package nl.schildwacht.browser;

import com.microsoft.playwright.options.FilePayload;
import nl.schildwacht.demo.Service;
import nl.schildwacht.demo.Voorbeeldstad;
import nl.schildwacht.text.Sha256;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Voorbeeldstad on an ordinary Tuesday: eight people, four sources, a few things said that nobody should have to read about
 * herself, and a past of ten weeks. Polled and screened by the service itself; only the past is written into its tables. All
 * invented, and mild on purpose.
 */
final class Furnishing {
    /** Of the private link to report by. */
    static final String LINK = "voorbeeld-van-een-besloten-meldlink-0000000";

    private static final String PEOPLE = """
            id,given_name,prefix,family_name,function,organisation,department,email,manager_email,handles,aliases,language
            anna,Anna,van der,Berg,baliemedewerker,stad,Publiekszaken,anna.vandenberg@voorbeeldstad.example,karim.bakker@voorbeeldstad.example,,,nl
            karim,Karim,,Bakker,teamleider,stad,Publiekszaken,karim.bakker@voorbeeldstad.example,directie@voorbeeldstad.example,,,nl
            joost,Joost,de,Wit,wethouder,stad,College,joost.dewit@voorbeeldstad.example,griffie@voorbeeldstad.example,,,nl
            sanne,Sanne,,Verhoeven,boa,stad,Handhaving,sanne.verhoeven@voorbeeldstad.example,ronald.mulder@voorbeeldstad.example,,,nl
            ronald,Ronald,,Mulder,teamleider,stad,Handhaving,ronald.mulder@voorbeeldstad.example,directie@voorbeeldstad.example,,,nl
            yasmin,Yasmin,el,Idrissi,jeugdconsulent,stad,Jeugd,yasmin.elidrissi@voorbeeldstad.example,karim.bakker@voorbeeldstad.example,,,nl
            pieter,Pieter,,Hoekstra,raadslid,stad,Raad,pieter.hoekstra@voorbeeldstad.example,griffie@voorbeeldstad.example,,,nl
            lotte,Lotte,,Smeets,woordvoerder,stad,Communicatie,lotte.smeets@voorbeeldstad.example,directie@voorbeeldstad.example,,,nl
            """;

    private static final List<List<String>> SAID = List.of(
            List.of(
                    "boze_buur",
                    "Drie weken wachten op een paspoort! Als Anna van der Berg van #voorbeeldstad mij nog één keer"
                            + " wegstuurt, dan sla ik haar in elkaar."),
            List.of(
                    "boze_buur",
                    "Anna van der Berg van #voorbeeldstad, kijk maar goed achter je als je vanavond naar huis fietst."),
            List.of(
                    "schreeuwer",
                    "Wethouder Joost de Wit van #voorbeeldstad is een waardeloze prutser en een enorme sukkel."),
            List.of("foutparkeerder", "Boa Sanne Verhoeven van #voorbeeldstad is een dom wicht, wat een trut."),
            List.of(
                    "anoniem1",
                    "Ik weet waar Sanne Verhoeven woont. #voorbeeldstad Lindelaan 12, ga er maar eens langs."),
            List.of(
                    "klager",
                    "Yasmin el Idrissi van #voorbeeldstad reageert al weken niet op mijn aanvraag, ik dien een klacht in."),
            List.of(
                    "woedend",
                    "Pieter Hoekstra #voorbeeldstad je bent een leugenaar en een verrader, we weten je te vinden."),
            List.of(
                    "tevreden",
                    "Wat een fijne hulp van Anna van der Berg aan de balie van #voorbeeldstad, dank je wel!"),
            List.of("supporter", "Wat een wedstrijd! #voorbeeldstad heeft die ploeg helemaal afgemaakt, 4-0."));

    private Furnishing() {}

    /** Fills a fresh installation and waits until what was said stands in dossiers. */
    static void arrange(Installation installation) throws IOException, InterruptedException {
        Reader.enroll(installation.database());
        Service service = installation.service();
        String token = service.firstToken();
        Voorbeeldstad.configure(service, token, installation.town);
        service.send("POST", "api/v1/imports/people?confirm=true", token, "text/csv", PEOPLE);
        service.send("PUT", "api/v1/terms/loket", token, "application/json", """
                {"owner":"stad","text":"loket 4","distinctive":true,"frequency":"daily"}""");
        for (List<String> said : SAID) installation.town.say("mastodon", said.getFirst(), said.getLast());
        Awaitility.await("what was said stands in dossiers")
                .atMost(Installation.PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> installation
                                .database()
                                .withHandle(handle -> handle.createQuery("select count(*) from hit")
                                        .mapTo(int.class)
                                        .one())
                        >= 6);
        installation.database().useTransaction(Furnishing::link);
    }

    /**
     * The administrator has a file with newer people before her: one comes, with another name that was tried, one changes, one
     * row is wrong, the others go.
     */
    static void bringPeople(Sitting administrator) {
        administrator.open("/console/set-up/people");
        administrator.page().setInputFiles("[name=file]", new FilePayload("mensen.csv", "text/csv", """
                        id,given_name,prefix,family_name,function,organisation,department,email,manager_email,handles,aliases,language
                        anna,Anna,van der,Berg,senior baliemedewerker,stad,Publiekszaken,anna.vandenberg@voorbeeldstad.example,karim.bakker@voorbeeldstad.example,,,nl
                        mila,Mila,,Kok,baliemedewerker,stad,Publiekszaken,mila.kok@voorbeeldstad.example,karim.bakker@voorbeeldstad.example,,Mila van de balie,nl
                        fout,Frits,,Fout,conciërge,stad,Publiekszaken,geen adres,karim.bakker@voorbeeldstad.example,,,nl
                        """.getBytes(
                        StandardCharsets.UTF_8)));
        administrator.page().locator("main form button.btn-primary").click();
        administrator.page().waitForURL(address -> address.contains("/people/"));
        administrator.page().locator("#asked").waitFor();
    }

    private static void link(Handle tx) {
        tx.createUpdate("""
                        insert into report_link (id, organisation_id, label, sha256, created_by, created_at, expires_at)
                        values (:id, 'stad', 'Poster in de kantine', :sha, 'Fatima Jansen', now(), now() + interval '90 days')""")
                .bind("id", UUID.randomUUID())
                .bind("sha", Sha256.of(LINK))
                .execute();
    }
}
