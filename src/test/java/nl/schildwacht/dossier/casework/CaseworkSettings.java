package nl.schildwacht.dossier.casework;

import java.time.Duration;

/** The terms as they are unless somebody sets them. */
public final class CaseworkSettings {
    public static final CaseworkConfig SHIPPED = new CaseworkConfig() {
        @Override
        public int klachtMonths() {
            return 3;
        }

        @Override
        public Duration keepAfterClosing() {
            return Duration.ofDays(730);
        }

        @Override
        public Duration keepWithAangifte() {
            return Duration.ofDays(1826);
        }

        @Override
        public int manySenders() {
            return 10;
        }
    };

    private CaseworkSettings() {}
}
