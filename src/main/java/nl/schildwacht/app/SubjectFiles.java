package nl.schildwacht.app;

import nl.schildwacht.watch.Import;
import nl.schildwacht.watch.OrganisationsCsv;
import nl.schildwacht.watch.PeopleCsv;
import nl.schildwacht.watch.Watchlist;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The two CSV files that tell a command whom to look after. */
final class SubjectFiles {
    static final String PEOPLE = "--people";
    static final String ORGANISATIONS = "--organisations";

    private SubjectFiles() {}

    /** The files do not tell whom to look after; the message says why, for the user. */
    static final class Unusable extends Exception {
        Unusable(String message) {
            super(message);
        }
    }

    /**
     * Rows that cannot be used are left out.
     *
     * @param people path of the file with people. @param organisations path of the one with organisations.
     * @param err is told of each row that is left out, by line.
     */
    static Watchlist read(String people, String organisations, PrintStream err) throws Unusable {
        byte[] organisationRows = content(organisations);
        byte[] peopleRows = content(people);
        var employers = new OrganisationsCsv().read(organisationRows, Watchlist.EMPTY);
        report(ORGANISATIONS, employers, err);
        var staff = new PeopleCsv().read(peopleRows, new Watchlist(1, employers.values(), List.of(), List.of()));
        report(PEOPLE, staff, err);
        return new Watchlist(1, employers.values(), staff.values(), List.of());
    }

    private static byte[] content(String file) throws Unusable {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new Unusable("there is no file " + file);
        } catch (IOException | InvalidPathException e) {
            throw new Unusable("cannot read the file " + file);
        }
    }

    /** Says what is wrong with which line; with nothing usable in a file there is nothing to judge by. */
    private static void report(String option, Import<?> read, PrintStream err) throws Unusable {
        read.notices()
                .forEach(at -> err.println(option + " line " + at.line() + ": "
                        + at.problem().message().en()));
        read.problems()
                .forEach(at -> err.println(option + " line " + at.line() + ": "
                        + at.problem().message().en() + " "
                        + at.problem().remedy().en()));
        if (read.rows().isEmpty() && !read.problems().isEmpty())
            throw new Unusable("the file of " + option + " holds no row that can be used");
    }
}
