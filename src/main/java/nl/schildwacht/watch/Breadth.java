package nl.schildwacht.watch;

import java.util.Optional;

/**
 * The port through which {@link WatchCheck} hears whether a new alias or term is too broad to go live. What stands already is
 * not asked about again. Implementations answer at once and ask no source: a file may bring ten thousand names, which {@link
 * Gate} has tried together.
 */
public interface Breadth {
    /** For who reads what goes into no watch: the command line, the sample, what a dry run will try anyhow. */
    Breadth UNMEASURED = new Breadth() {
        @Override
        public Optional<TooBroad> ofAlias(String alias, Subject owner, Watchlist known) {
            return Optional.empty();
        }

        @Override
        public Optional<TooBroad> ofTerm(Term term, Subject owner, Watchlist known) {
            return Optional.empty();
        }
    };

    /**
     * Why something is not accepted.
     *
     * @param narrower what to try instead, if there is something better than another word.
     */
    record TooBroad(Wording why, Optional<Wording> narrower) {}

    /**
     * @param owner whom it would name, as she stands without it; she need not be among the known.
     * @param known whom else we look after.
     */
    Optional<TooBroad> ofAlias(String alias, Subject owner, Watchlist known);

    /** @param owner whom it would name; need not be among the known. @param known whom else we look after. */
    Optional<TooBroad> ofTerm(Term term, Subject owner, Watchlist known);
}
