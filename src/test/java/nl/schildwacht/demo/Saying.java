package nl.schildwacht.demo;

import java.time.Duration;
import java.util.List;

/**
 * Something that somebody in the stand-in town says. All invented; the aggression is mild on purpose.
 *
 * @param place where: {@code krant} (a feed), {@code mastodon} or {@code bluesky}.
 * @param who account name.
 * @param text in plain words.
 * @param after when, counted from the opening of the town.
 */
record Saying(String place, String who, String text, Duration after) {
    /** What the demo waits for: the first thing said that nobody should have to read about herself. */
    static final Saying TELLING = new Saying(
            "mastodon",
            "boze_buur",
            "Drie weken wachten op een paspoort! Als Anna van der Berg van #voorbeeldstad mij nog één keer wegstuurt,"
                    + " dan sla ik haar in elkaar.",
            Duration.ofSeconds(2));

    /** A morning in Voorbeeldstad. */
    static List<Saying> morning() {
        return List.of(
                said(
                        "krant",
                        "redactie",
                        "Markt verhuist naar het Lindeplein. Vanaf zaterdag staat de weekmarkt op het Lindeplein.",
                        0),
                said(
                        "krant",
                        "redactie",
                        "Gemeente Voorbeeldstad opent nieuwe balie. Baliemedewerker Anna van der Berg helpt de eerste bezoeker.",
                        0),
                said("mastodon", "fietser", "Mooi weer om door #voorbeeldstad te fietsen vandaag.", 0),
                said(
                        "mastodon",
                        "tevreden",
                        "Wat een fijne hulp van Anna van der Berg aan de balie van #voorbeeldstad, dank je wel!",
                        0),
                said(
                        "bluesky",
                        "lezer",
                        "De bibliotheek van Voorbeeldstad heeft nieuwe stoelen, ze zitten heerlijk.",
                        0),
                TELLING,
                said(
                        "mastodon",
                        "supporter",
                        "Wat een wedstrijd! #voorbeeldstad heeft die ploeg helemaal afgemaakt, 4-0.",
                        3),
                said(
                        "bluesky",
                        "klager",
                        "Al weken geen reactie van gemeente Voorbeeldstad op mijn bezwaar. Ik dien een klacht in.",
                        6),
                said("krant", "redactie", "Wethouder Joost de Wit opent speeltuin. Kinderen kregen limonade.", 8),
                said(
                        "bluesky",
                        "schreeuwer",
                        "Wethouder Joost de Wit is een waardeloze prutser en een enorme sukkel.",
                        12),
                said(
                        "mastodon",
                        "boze_buur",
                        "Anna van der Berg van #voorbeeldstad, kijk maar goed achter je als je vanavond naar huis fietst.",
                        20),
                said(
                        "mastodon",
                        "steun",
                        "Laat Anna van der Berg met rust, zij doet gewoon haar werk. #voorbeeldstad",
                        25));
    }

    private static Saying said(String place, String who, String text, int seconds) {
        return new Saying(place, who, text, Duration.ofSeconds(seconds));
    }
}
