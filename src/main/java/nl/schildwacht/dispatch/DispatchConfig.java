package nl.schildwacht.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;
import java.time.ZoneId;

/** How people are told. The mail server itself is set with {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "schildwacht.dispatch")
public interface DispatchConfig {
    /** The sender of our mails, as RFC 5322 writes it; the domain also stands in Message-IDs: do not change it lightly. */
    @WithDefault("Schildwacht <schildwacht@localhost.localdomain>")
    String from();

    /** In which readers read times. */
    @WithDefault("Europe/Amsterdam")
    ZoneId zone();

    /** How long a mail server may say nothing. */
    @WithDefault("20s")
    Duration silence();

    /** How long sending one mail may take in all; shorter than {@link #lease}. */
    @WithDefault("60s")
    Duration patience();

    /** How long one sender may hold a message before another takes over. */
    @WithDefault("2m")
    Duration lease();

    /** The least time between two updates to one person about one dossier. */
    @WithDefault("1h")
    Duration update();

    /** The least time between two messages about a sender in danger. */
    @WithDefault("10m")
    Duration concern();

    /** The wait after a first failure; doubles up to {@link #lastRetry}. */
    @WithDefault("1m")
    Duration firstRetry();

    /** The longest wait between two attempts. */
    @WithDefault("1h")
    Duration lastRetry();

    /** After how long a message that is not critical counts as refused. */
    @WithDefault("3d")
    Duration giveUp();

    /** How long a batch of events may wait for the broker. */
    @WithDefault("30s")
    Duration handover();

    /** How long events that were handed over are remembered; longer than the topic keeps them. */
    @WithDefault("30d")
    Duration remember();

    /** The least time between two announcements to new people. */
    @WithDefault("2s")
    Duration announcementGap();

    default Pacing pacing() {
        return new Pacing(update(), concern(), firstRetry(), lastRetry(), giveUp(), lease());
    }
}
