package nl.schildwacht.app;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Whether the operators set a mail server, or left everything at its default. */
final class MailSettingNames {
    private MailSettingNames() {}

    static boolean isAnySet() {
        return isSet(ConfigProvider.getConfig());
    }

    /** A default lies below every real source: its ordinal is the least there is. */
    static boolean isSet(Config config) {
        var host = config.getConfigValue("quarkus.mailer.host");
        return host.getValue() != null && host.getSourceOrdinal() > Integer.MIN_VALUE;
    }
}
