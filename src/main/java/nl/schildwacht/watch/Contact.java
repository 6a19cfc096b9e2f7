package nl.schildwacht.watch;

/**
 * The one person or desk somebody can turn to. Each part may be empty except where the owner demands it.
 *
 * @param name as it stands in mails: "Fatima Jansen, team communicatie".
 * @param email one address, RFC 5321.
 * @param phone as people write it; shown, never dialled by us.
 */
public record Contact(String name, String email, String phone) {
    public static final Contact NONE = new Contact("", "", "");

    @Override
    public String toString() {
        return "Contact[…]";
    }
}
