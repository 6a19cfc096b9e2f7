package nl.schildwacht.dispatch;

/** Writes the message for one reader. */
@FunctionalInterface
public interface Composer {
    Letter compose(Briefing briefing);
}
