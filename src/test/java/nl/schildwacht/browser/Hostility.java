package nl.schildwacht.browser;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that a stranger can write, written by one who means harm to the console and its readers; and names of people,
 * organisations and sources of the same kind. Straight into the tables, so that it stands there whatever would have refused it.
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

    /** About the employee of these tests, and about a colleague for each text that fits a name. */
    static void write(Jdbi database, Instant now) {
        database.useTransaction(tx -> {
            people(tx);
            sources(tx);
            for (int i = 0; i <= 3; i++) dossier(tx, i, "h" + i, now);
            List<StoredHit> hits = new ArrayList<>();
            for (int i = 0; i < TEXTS.size(); i++) hits.add(hit(i, i == 0 ? 1 : 1 + i % 4, now));
            for (int i = 0; i < TEXTS.size(); i++) hits.add(hit(100 + i, 1, now));
            StoredHit.write(tx, hits);
            tx.execute("update watch_version set version = version + 1");
        });
    }

    private static void people(Handle tx) {
        tx.execute("""
                insert into subject (id, kind, managed_by_file, created_by_file, watched_since, why)
                values ('stad', 'organisation', false, false, now(), ?)""", TEXTS.get(1));
        tx.execute("""
                insert into organisation (id, name, handles, aliases, contact_name, contact_email, contact_phone, security_name,
                    security_email, security_phone, staff_are_officials, language)
                values ('stad', ?, '{voorbeeldstad}', '{Stadhuis}', ?, 'communicatie@voorbeeldstad.example', ?, ?,
                    'veiligheid@voorbeeldstad.example', '', true, 'NL')""", TEXTS.get(0), TEXTS.get(1), TEXTS.get(2), TEXTS.get(3));
        for (int i = 0; i < 14; i++) {
            String text = shortened(TEXTS.get(i));
            tx.execute("""
                    insert into subject (id, kind, managed_by_file, created_by_file, watched_since, why)
                    values (?, 'person', false, false, now(), ?)""", "h" + i, text);
            tx.execute(
                    """
                    insert into person (id, given_name, prefix, family_name, function, department, email, manager_email, handles,
                        aliases, language, manager_since)
                    values (?, ?, ?, ?, ?, ?, ?, ?, '{}', ?, 'NL', now() - interval '30 days')""",
                    "h" + i,
                    text,
                    "van",
                    text,
                    text,
                    text,
                    i == 0 ? Reader.EMPLOYEE.email() : "h" + i + "@voorbeeldstad.example",
                    Reader.MANAGER.email(),
                    new String[] {text});
            tx.execute(
                    "insert into person_organisation (person, organisation, position) values (?, 'stad', 1)", "h" + i);
            tx.execute("""
                    insert into term (id, owner, text, is_distinctive, frequency, managed_by_file, created_by_file)
                    values (?, ?, ?, true, 'AT_ONCE', false, false)""", "t" + i, "h" + i, text);
        }
    }

    /** Names that people type are bounded by the forms; these go somewhat beyond. */
    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 400));
    }

    private static void sources(Handle tx) {
        for (int i = 0; i < 8; i++)
            tx.execute("""
                    insert into source (id, name, platform, mode, base, query, organisation_id, floor_seconds, ceiling_seconds,
                        created_at, interval_seconds, next_due, last_trouble, paused_because, failures)
                    values (?, ?, 'MASTODON', 'HASHTAG', 'https://mastodon.example/', ?, 'stad', 60, 900, now(), 300,
                        now() + interval '1 year', null, ?, 3)""", "s" + i, shortened(TEXTS.get(i)), "voorbeeld" + i, shortened(TEXTS.get(i)));
    }

    private static void dossier(Handle tx, int number, String subject, Instant now) {
        tx.createUpdate("""
                        insert into dossier (id, number, subject_id, organisations, severity, opened_at, last_hit_at, retain_until)
                        overriding system value
                        values (:id, :number, :subject, '{stad}', 'CRITICAL', :now, :now, :retain)""")
                .bind("id", number + 1)
                .bind("number", "SW-2026-000" + (number + 1))
                .bind("subject", subject)
                .bind("now", now.minus(Duration.ofHours(1)))
                .bind("retain", now.plus(Duration.ofDays(700)))
                .execute();
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
