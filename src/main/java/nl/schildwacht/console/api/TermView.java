package nl.schildwacht.console.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import nl.schildwacht.watch.Term;

import java.util.Locale;

/** A term as the API shows it; but for {@code managed_by_file} it can be sent back as it is. */
@JsonNaming(SnakeCaseStrategy.class)
record TermView(String id, String owner, String text, boolean distinctive, String frequency, boolean managedByFile) {
    static TermView of(Term term) {
        return new TermView(
                term.id(),
                term.owner(),
                term.text(),
                term.distinctive(),
                term.frequency().name().toLowerCase(Locale.ROOT),
                term.managedByFile());
    }
}
