package nl.schildwacht.dispatch;

import nl.schildwacht.watch.Language;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Something to tell one person that is no alert: a link to choose a password, a test mail, an announcement. Belongs to no
 * dossier, is planned by nobody and noted nowhere; whoever sends it sees at once what came of it.
 *
 * @param to one address.
 * @param replyTo whom an answer goes to.
 * @param subject one line; fixed words, because a screen shows it to passers-by.
 * @param preheader what mail programs show beside the subject; the same holds.
 * @param footer why this mail comes.
 */
public record Notice(
        String to,
        Optional<String> replyTo,
        Language language,
        String subject,
        String preheader,
        List<Part> parts,
        String footer) {
    public Notice {
        parts = List.copyOf(parts);
    }

    /** A piece of the page; what is empty is left out. */
    public record Part(String heading, String text, List<String> items, Optional<Link> link) {
        public Part {
            items = List.copyOf(items);
        }

        public static Part text(String text) {
            return new Part("", text, List.of(), Optional.empty());
        }

        public static Part list(String heading, List<String> items) {
            return new Part(heading, "", items, Optional.empty());
        }

        public static Part link(String label, URI address) {
            return new Part("", "", List.of(), Optional.of(new Link(label, address)));
        }

        /** Its link may open a door. */
        @Override
        public String toString() {
            return "Part";
        }
    }

    /** @param address absolute. */
    public record Link(String label, URI address) {
        @Override
        public String toString() {
            return "Link";
        }
    }

    @Override
    public String toString() {
        return "Notice";
    }
}
