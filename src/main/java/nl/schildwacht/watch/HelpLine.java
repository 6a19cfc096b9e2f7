package nl.schildwacht.watch;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Who helps with what. Each part but the name may be empty; somebody who can neither be called nor written to helps nobody,
 * so there is a phone number or an address.
 *
 * @param organisation id of the {@link Organisation} whose people she helps.
 * @param name a person or a desk.
 * @param role what she is: "vertrouwenspersoon".
 * @param hours when she can be reached, as people write it: "ma-vr 9-17 uur".
 */
public record HelpLine(
        UUID id, String organisation, Need need, String name, String role, String phone, String hours, String email) {
    /** With what. What behaviours there are this room does not know; it keeps their ids. */
    public enum Need {
        /** Somebody who listens: with everything. */
        TALK(Set.of()),
        /** Safety at work and at home. */
        SAFETY(Set.of("threat", "intimidation", "incitement", "stalking", "doxing")),
        /** Private data on the street. */
        PRIVATE_DATA(Set.of("doxing", "impersonation", "recording")),
        /** Intimate images, and threats with them. */
        INTIMATE(Set.of("sextortion", "exposure")),
        /** Discrimination. */
        DISCRIMINATION(Set.of("discrimination")),
        /** Taking down, fake accounts, platforms. */
        TAKING_DOWN(Set.of("impersonation", "exposure", "recording", "defamation", "doxing")),
        /** Reporting to the police, and other legal steps. */
        LEGAL(Set.of(
                "threat",
                "sextortion",
                "blackmail",
                "doxing",
                "exposure",
                "incitement",
                "coercion",
                "stalking",
                "defamation",
                "discrimination"));

        private final Set<String> behaviours;

        Need(Set<String> behaviours) {
            this.behaviours = behaviours;
        }

        /** Whether it goes with a behaviour; no behaviours named means all. */
        boolean goesWith(String behaviour) {
            return behaviours.isEmpty() || behaviours.contains(behaviour);
        }
    }

    /** @param behaviours ids of what happened. */
    public boolean helpsWith(Collection<String> behaviours) {
        return behaviours.stream().anyMatch(need::goesWith);
    }

    @Override
    public String toString() {
        return "HelpLine[" + id + "]";
    }
}
