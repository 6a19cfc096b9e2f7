package nl.schildwacht.dossier.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How reports by hand are taken in. */
@ConfigMapping(prefix = "schildwacht.report")
public interface ReportConfig {
    /** Whether private links can be made and used at all. */
    @WithDefault("true")
    boolean privateLinks();

    /** The longest that a private link holds. */
    @WithDefault("90d")
    Duration longestLink();

    /** How many reports one private link takes within 24 hours. */
    @WithDefault("50")
    int mostByLink();

    /** How many reports one network address may send through private links within an hour. */
    @WithDefault("6")
    int mostByAddress();

    /** Within how many working days a reporter hears from us, where the organisation promises nothing else. */
    @WithDefault("1")
    int answerWithin();

    /** How long the answer to a report that was no aggression can be read; the report itself is erased at once. */
    @WithDefault("30d")
    Duration keepAnswered();
}
