package nl.schildwacht.watch;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An {@link Organisation} as somebody wrote it, in a row, a YAML file or a request; nothing of it is checked yet. The names
 * in all three are those of organisations.csv. What was left out is empty.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record WrittenOrganisation(
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
        String houseRulesUrl,
        @Nullable Boolean staffAreOfficials,
        String language) {
    public WrittenOrganisation {
        id = Written.orEmpty(id);
        name = Written.orEmpty(name);
        handles = Written.orEmpty(handles);
        aliases = Written.orEmpty(aliases);
        contactName = Written.orEmpty(contactName);
        contactEmail = Written.orEmpty(contactEmail);
        contactPhone = Written.orEmpty(contactPhone);
        securityName = Written.orEmpty(securityName);
        securityEmail = Written.orEmpty(securityEmail);
        securityPhone = Written.orEmpty(securityPhone);
        houseRulesUrl = Written.orEmpty(houseRulesUrl);
        language = Written.orEmpty(language);
    }

    /** The same under another id. */
    public WrittenOrganisation withId(String other) {
        return new WrittenOrganisation(
                other,
                name,
                handles,
                aliases,
                contactName,
                contactEmail,
                contactPhone,
                securityName,
                securityEmail,
                securityPhone,
                houseRulesUrl,
                staffAreOfficials,
                language);
    }

    @Override
    public String toString() {
        return "WrittenOrganisation[…]";
    }
}
