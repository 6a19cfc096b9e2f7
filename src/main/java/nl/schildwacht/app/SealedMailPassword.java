package nl.schildwacht.app;

import nl.schildwacht.dispatch.mail.Sealing;
import nl.schildwacht.source.Seals;
import nl.schildwacht.source.Secret;

import java.util.Optional;

/** The mail server's password under the same key as the sources' secrets. */
final class SealedMailPassword implements Sealing {
    private static final String PURPOSE = "mail/password";

    private final Seals seals;

    SealedMailPassword(Seals seals) {
        this.seals = seals;
    }

    @Override
    public boolean canSeal() {
        return seals.canSeal();
    }

    @Override
    public byte[] seal(String password) {
        return seals.seal(PURPOSE, new Secret(password));
    }

    @Override
    public Optional<String> open(byte[] sealed) {
        return seals.open(PURPOSE, sealed).map(Secret::value);
    }
}
