package nl.schildwacht.console.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import nl.schildwacht.watch.Handle;
import nl.schildwacht.watch.Organisation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An organisation as the API shows it; but for {@code managed_by_file} it can be sent back as it is. */
@JsonNaming(SnakeCaseStrategy.class)
record OrganisationView(
        String id,
        String name,
        List<String> handles,
        List<String> aliases,
        String contactName,
        String contactEmail,
        String contactPhone,
        String securityName,
        String securityEmail,
        String securityPhone,
        Optional<String> houseRulesUrl,
        boolean staffAreOfficials,
        String language,
        boolean managedByFile) {
    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.id(),
                organisation.name(),
                organisation.handles().stream().map(Handle::written).toList(),
                organisation.aliases(),
                organisation.contact().name(),
                organisation.contact().email(),
                organisation.contact().phone(),
                organisation.security().name(),
                organisation.security().email(),
                organisation.security().phone(),
                organisation.houseRulesUrl(),
                organisation.staffAreOfficials(),
                organisation.language().name().toLowerCase(Locale.ROOT),
                organisation.managedByFile());
    }
}
