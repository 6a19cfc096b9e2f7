package nl.schildwacht.browser;

import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

/**
 * What the pages' paths are filled in with: things that stand in the installation. Empty: there is none.
 *
 * @param dossier number of the dossier with the most hits.
 * @param hers number of a dossier about {@link Reader#EMPLOYEE}, who is one of {@link Reader#MANAGER}'s people.
 * @param hit about her, and not taken back: such a one is deleted after its days; so is the report about her.
 * @param linkReport a report brought by the private link.
 * @param trial of a term, the last one tried; it is kept for an hour.
 * @param quarter the last one that is over: {@code 2026-3}.
 */
record Landmarks(
        String dossier,
        String hers,
        String hit,
        String person,
        String term,
        String source,
        String upload,
        String window,
        String helpLine,
        String request,
        String report,
        String linkReport,
        String trial,
        String quarter) {
    static final Landmarks NONE = new Landmarks("", "", "", "", "", "", "", "", "", "", "", "", "", "");

    static Landmarks of(Installation installation) {
        Jdbi database = installation.database();
        LocalDate past = LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusMonths(3);
        String about = " join person p on p.id = d.subject_id where p.email = '" + Reader.EMPLOYEE.email() + "' ";
        return new Landmarks(
                one(database, """
                        select number from dossier
                        where id = (select dossier_id from hit group by dossier_id order by count(*) desc limit 1)"""),
                one(database, "select d.number from dossier d" + about + "order by d.last_hit_at desc limit 1"),
                one(
                        database,
                        "select h.id from hit h join dossier d on d.id = h.dossier_id" + about
                                + "and h.withdrawn_at is null order by h.kept_at desc, h.id limit 1"),
                one(database, "select id from person where email = '%s'".formatted(Reader.EMPLOYEE.email())),
                one(database, "select id from term order by id limit 1"),
                one(database, "select id from source order by id limit 1"),
                one(database, "select id from upload order by moved_at desc limit 1"),
                one(database, "select id from watch_window limit 1"),
                one(database, "select id from help_line limit 1"),
                one(database, "select id from privacy_request order by id limit 1"),
                one(database, "select id from report where reporter_id is not null limit 1"),
                one(database, "select id from report where link_id is not null limit 1"),
                one(database, "select id from dry_run where kind = 'TERM' order by started_at desc limit 1"),
                past.getYear() + "-" + past.get(IsoFields.QUARTER_OF_YEAR));
    }

    private static String one(Jdbi database, String query) {
        return database.withHandle(handle ->
                handle.createQuery(query).mapTo(String.class).findOne().orElse(""));
    }
}
