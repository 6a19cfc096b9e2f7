package nl.schildwacht.browser;

import org.jdbi.v3.core.Jdbi;

/**
 * What the pages' paths are filled in with: things that stand in the installation.
 *
 * @param dossier number of the dossier with the most hits.
 * @param hers number of a dossier about {@link Reader#EMPLOYEE}, who is one of {@link Reader#MANAGER}'s people.
 */
record Landmarks(String dossier, String hers, String hit, String person, String source, String upload) {
    static final Landmarks NONE = new Landmarks("", "", "", "", "", "");

    static Landmarks of(Installation installation) {
        Jdbi database = installation.database();
        return new Landmarks(
                one(database, """
                        select number from dossier where id = (select dossier_id from hit group by dossier_id order by count(*) desc limit 1)"""),
                one(database, """
                        select d.number from dossier d join person p on p.id = d.subject_id
                        where p.email = '%s' order by d.last_hit_at desc limit 1""".formatted(Reader.EMPLOYEE.email())),
                one(database, """
                        select h.id from hit h join dossier d on d.id = h.dossier_id join person p on p.id = d.subject_id
                        where p.email = '%s' order by h.kept_at desc limit 1""".formatted(Reader.EMPLOYEE.email())),
                one(database, "select id from person where email = '%s'".formatted(Reader.EMPLOYEE.email())),
                one(database, "select id from source order by id limit 1"),
                one(database, "select id from upload order by moved_at desc limit 1"));
    }

    private static String one(Jdbi database, String query) {
        return database.withHandle(handle ->
                handle.createQuery(query).mapTo(String.class).findOne().orElse(""));
    }
}
