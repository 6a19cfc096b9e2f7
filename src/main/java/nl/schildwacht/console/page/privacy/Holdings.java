package nl.schildwacht.console.page.privacy;

import nl.schildwacht.console.page.privacy.Holding.Lasting;
import nl.schildwacht.console.page.privacy.Holding.Whose;
import nl.schildwacht.dossier.retention.Keep;
import nl.schildwacht.watch.Wording;

import java.util.List;
import java.util.stream.Stream;

/** Every table there is, and what for. A test fails when one is missing, or when a column about a person is not named. */
public final class Holdings {
    static final Lasting WATCHED = Lasting.until(
            "zolang iemand wordt beschermd; weg bij uitdiensttreding of verwijdering uit de lijst",
            "as long as somebody is protected; gone when she leaves or is taken off the list");
    static final Lasting CONFIGURED =
            Lasting.until("zolang de inrichting geldt", "as long as the configuration stands");
    static final Lasting WITH_DOSSIER =
            Lasting.by(Keep.DOSSIER, "na sluiting van het dossier", "after the dossier was closed");
    static final Lasting FIGURES = Lasting.until("blijvend: alleen aantallen", "for good: only numbers");

    private Holdings() {}

    /** In order of the rooms that own them. */
    public static List<Holding> all() {
        return Stream.of(HoldingsOfWatch.all(), HoldingsOfDossiers.all(), HoldingsOfConsole.all())
                .flatMap(List::stream)
                .toList();
    }

    /** A table that says something about people. */
    static Holding personal(String table, String nl, String en, String columns, List<Whose> whose, Lasting lasting) {
        return new Holding(table, new Wording(nl, en), List.of(columns.split(" ")), whose, lasting);
    }

    /** A table that says nothing about anybody. */
    static Holding impersonal(String table, String nl, String en, Lasting lasting) {
        return new Holding(table, new Wording(nl, en), List.of(), List.of(), lasting);
    }
}
