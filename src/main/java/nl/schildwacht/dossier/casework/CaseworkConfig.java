package nl.schildwacht.dossier.casework;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** Terms that a dossier runs by. */
@ConfigMapping(prefix = "schildwacht.casework")
public interface CaseworkConfig {
    /** In how many months after she knew of it the employee can ask for prosecution (klacht; Sr 66). */
    @WithDefault("3")
    int klachtMonths();

    /** How long a dossier is kept after it is closed: two years, in days. */
    @WithDefault("730d")
    Duration keepAfterClosing();

    /** The same when the police has an aangifte: five years, in days. */
    @WithDefault("1826d")
    Duration keepWithAangifte();

    /** From how many senders on it is a pile-on, for which a statement of support is considered. */
    @WithDefault("10")
    int manySenders();
}
