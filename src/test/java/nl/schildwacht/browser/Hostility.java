package nl.schildwacht.browser;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that a stranger can write, written by one who means harm to the console and its readers, and everything that
 * people type into the console ({@code hostility.sql}). Straight into the tables, so that it stands there whatever would have
 * refused it.
 */
final class Hostility {
    private static final String RUN = "window." + Sitting.FLAG + "=true";

    /** Each is used as text, as name and as handle of an author. */
    static final List<String> TEXTS = List.of(
            "<script>" + RUN + "</script>",
            "\"><img src=x onerror=\"" + RUN + "\">",
            "'><svg/onload=" + RUN + ">",
            "</textarea></title></style></script><script>" + RUN + "</script>",
            "<a href=\"javascript:" + RUN + "\" hx-post=\"/console/sign-out\" hx-trigger=\"load\">klik hier</a>",
            "<style>*{display:none}</style><meta http-equiv=refresh content=\"0;url=https://kwaad.example/\"><!--",
            "&lt;script&gt;" + RUN + "&lt;/script&gt; &#60;b&#62;",
            "{inject:guard.token} {frame.name} {#include layout}{/include} {say:save} ${7*7} {{constructor.constructor('"
                    + RUN + "')()}}",
            "\u202Etsket nav grednihca netsreov\u202C \u2066ingesloten\u2069 \u202Dlinks\u202C \u200F\u061C",
            "אני אבוא אליך מחר سآتي إليك غدا",
            "👩‍👩‍👧‍👦🏴‍☠️👍🏿".repeat(60),
            "Z̷̧̗̈́a̸̡͒l̴̨̛g̵͓̿o̶ ".repeat(40),
            "\u0001\u0002\u0007\u001B[31m\u2400\uFFFD\uFFFE\u2028\u2029\u0085rood",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten".repeat(80),
            "https://kwaad.example/" + "a%20b/".repeat(300),
            "regel\n".repeat(500),
            "Anna ik weet je te vinden. ".repeat(40_000));

    private static final List<String> LINKS = List.of(
            "javascript:" + RUN,
            "JaVaScRiPt:" + RUN,
            "data:text/html,<script>" + RUN + "</script>",
            "https://mastodon.example/\"><script>" + RUN + "</script>",
            "vbscript:msgbox(1)",
            "//kwaad.example/",
            "geen adres");

    private Hostility() {}

    /** About the employee of these tests, and about a colleague for each text. */
    static void write(Jdbi database, Instant now) throws IOException {
        String typed = script("hostility");
        String judged = script("hostility-judged");
        database.useTransaction(tx -> {
            names(tx);
            tx.createScript(typed).execute();
            List<StoredHit> hits = new ArrayList<>();
            for (int i = 0; i < TEXTS.size(); i++) hits.add(hit(i, i == 0 ? 1 : 1 + i % 4, now));
            for (int i = 0; i < TEXTS.size(); i++) hits.add(hit(100 + i, 1, now));
            StoredHit.write(tx, hits);
            tx.createScript(judged).execute();
        });
    }

    /** What the scripts find: the names, and whom they are about. */
    private static void names(Handle tx) {
        tx.execute("create temporary table hostile (n bigint, name text) on commit drop");
        for (int i = 0; i < TEXTS.size(); i++)
            tx.execute("insert into hostile (n, name) values (?, ?)", i, shortened(TEXTS.get(i)));
        Map.of(
                        "employee", Reader.EMPLOYEE.email(),
                        "manager", Reader.MANAGER.email(),
                        "administrator", Reader.ADMINISTRATOR.email(),
                        "link", Furnishing.LINK)
                .forEach((name, value) -> tx.select("select set_config(?, ?, true)", "hostile." + name, value)
                        .mapTo(String.class)
                        .one());
    }

    /** Names that people type are bounded by the forms; these go somewhat beyond. */
    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 1_000));
    }

    private static String script(String name) throws IOException {
        try (var script = Hostility.class.getResourceAsStream("/browser/" + name + ".sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static StoredHit hit(int number, long dossier, Instant now) {
        String text = TEXTS.get(number % 100);
        String subject = "h" + (dossier - 1);
        return new StoredHit(
                UUID.nameUUIDFromBytes(new byte[] {(byte) number}),
                dossier,
                "s" + number % 8,
                "n" + number,
                subject,
                "CERTAIN",
                number % 2 == 0 ? "THREAT" : "INSULT",
                number % 2 == 0 ? Optional.of("DEATH") : Optional.empty(),
                number % 2 == 0 ? "CRITICAL" : "MEDIUM",
                true,
                number % 3 == 0,
                number % 5 == 0,
                "[]",
                List.of(),
                "1",
                "[]",
                new StoredHit.Said(LINKS.get(number % LINKS.size()), shortened(text), shortened(text), text),
                now.minus(Duration.ofMinutes(number)));
    }
}
