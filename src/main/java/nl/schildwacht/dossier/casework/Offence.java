package nl.schildwacht.dossier.casework;

import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A behaviour, and for a threat what it announces.
 *
 * @param kind present for threats only.
 */
public record Offence(Behaviour behaviour, Optional<Kind> kind) implements Comparable<Offence> {
    /** That which is never left to choice: its aangifte. */
    public static final Offence DEATH_THREAT = new Offence(Behaviour.THREAT, Optional.of(Kind.DEATH));

    public Offence {
        if (kind.isPresent() && behaviour != Behaviour.THREAT) {
            throw new IllegalArgumentException("only a threat has a kind");
        }
    }

    public static Offence of(Behaviour behaviour) {
        return new Offence(behaviour, Optional.empty());
    }

    public static Offence of(Kind kind) {
        return new Offence(Behaviour.THREAT, Optional.of(kind));
    }

    /** All there are, in the order in which they lead. */
    public static List<Offence> all() {
        return Stream.concat(
                        Arrays.stream(Kind.values()).map(Offence::of),
                        Arrays.stream(Behaviour.values())
                                .filter(behaviour -> behaviour != Behaviour.THREAT)
                                .map(Offence::of))
                .toList();
    }

    /** {@code threat/death}, {@code insult}. */
    public String id() {
        return behaviour.id() + kind.map(announced -> "/" + announced.id()).orElse("");
    }

    /** The worst leads. */
    @Override
    public int compareTo(Offence other) {
        int byBehaviour = behaviour.compareTo(other.behaviour);
        if (byBehaviour != 0) return byBehaviour;
        return Integer.compare(
                kind.map(Enum::ordinal).orElse(Integer.MAX_VALUE),
                other.kind.map(Enum::ordinal).orElse(Integer.MAX_VALUE));
    }
}
