package nl.schildwacht.demo;

import java.io.IOException;

/** The stand-in organisation, as its communications officer would set it up. All invented. */
public final class Voorbeeldstad {
    public static final String EMPLOYEE = "anna.vandenberg@voorbeeldstad.example";
    public static final String MANAGER = "karim.bakker@voorbeeldstad.example";

    private static final String ORGANISATIONS = """
            id,name,handles,aliases,contact_name,contact_email,contact_phone,security_email,security_phone,house_rules_url,staff_are_officials,language
            stad,Gemeente Voorbeeldstad,mastodon:voorbeeldstad@mastodon.example;bluesky:voorbeeldstad.bsky.example,Stadhuis Voorbeeldstad,"Fatima Jansen, team communicatie",fatima.jansen@voorbeeldstad.example,010 555 01 00,veiligheid@voorbeeldstad.example,010 555 01 12,https://voorbeeldstad.example/huisregels,true,nl
            """;
    private static final String PEOPLE = """
            id,given_name,prefix,family_name,function,organisation,department,email,manager_email,handles,aliases,language
            anna,Anna,van der,Berg,baliemedewerker,stad,Publiekszaken,%s,%s,,,nl
            karim,Karim,,Bakker,teamleider,stad,Publiekszaken,%s,directie@voorbeeldstad.example,,,nl
            joost,Joost,de,Wit,wethouder,stad,College,joost.dewit@voorbeeldstad.example,griffie@voorbeeldstad.example,,,nl
            """.formatted(EMPLOYEE, MANAGER, MANAGER);

    private Voorbeeldstad() {}

    /** Imports organisation and people, and adds the town's newspaper, a hashtag and a search. */
    public static void configure(Service service, String token, Town town) throws IOException, InterruptedException {
        people(service, token);
        source(service, token, "krant", """
                {"name":"Voorbeeldstadse Courant","platform":"feed","mode":"feed","base":"%skrant/feed.xml",
                 "organisation":"stad","floor":"PT2S","ceiling":"PT10S"}""".formatted(town.address()));
        source(service, token, "hashtag", """
                {"name":"#voorbeeldstad op mastodon.example","platform":"mastodon","mode":"hashtag","base":"%s",
                 "query":"voorbeeldstad","organisation":"stad","floor":"PT1S","ceiling":"PT5S"}""".formatted(town.address()));
        source(service, token, "zoek", """
                {"name":"Zoeken op Bluesky","platform":"bluesky","mode":"search","base":"%s","query":"Joost de Wit",
                 "organisation":"stad","account":"voorbeeldstad.bsky.example","secret":"env:SCHILDWACHT_SECRET_BLUESKY",
                 "floor":"PT2S","ceiling":"PT10S"}""".formatted(town.address()));
    }

    /** Imports organisation and people only. */
    public static void people(Service service, String token) throws IOException, InterruptedException {
        service.send("POST", "api/v1/imports/organisations?confirm=true", token, "text/csv", ORGANISATIONS);
        service.send("POST", "api/v1/imports/people?confirm=true", token, "text/csv", PEOPLE);
    }

    public static void source(Service service, String token, String id, String json)
            throws IOException, InterruptedException {
        service.send("PUT", "api/v1/sources/" + id, token, "application/json", json);
    }
}
