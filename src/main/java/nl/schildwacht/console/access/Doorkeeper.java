package nl.schildwacht.console.access;

/** Who signs people in at the console; chosen when the service starts. */
public enum Doorkeeper {
    /** We ourselves, with the accounts kept here. */
    OURSELVES,
    /** The organisation's identity provider, by OpenID Connect. */
    PROVIDER;

    /** @param mechanism the authentication mechanism of the console's paths: {@code form} or {@code code}. */
    static Doorkeeper of(String mechanism) {
        return switch (mechanism) {
            case "form" -> OURSELVES;
            case "code" -> PROVIDER;
            default ->
                throw new IllegalStateException("CONSOLE_LOGIN is '" + mechanism
                        + "'; it can be form (accounts kept here) or code (OpenID Connect).");
        };
    }
}
