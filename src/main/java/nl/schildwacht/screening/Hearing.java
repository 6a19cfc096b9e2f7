package nl.schildwacht.screening;

import nl.schildwacht.screening.Prediction.Objection;
import nl.schildwacht.screening.Proposal.Kind;
import nl.schildwacht.screening.Proposal.Narrower;
import nl.schildwacht.watch.Breadth;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.Watchlist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hears the new names of one reading. It refuses what is too broad by what can be measured at once and by what a dry run found
 * before; the others it remembers, so that they can be tried together. For one thread.
 */
final class Hearing implements Breadth {
    private final MeasuredBreadth breadth;
    private final Map<Proposal, Prediction> tried;
    private final Map<Proposal, NewName> untried = new LinkedHashMap<>();

    /** @param tried what came of names that were tried. */
    Hearing(MeasuredBreadth breadth, Outcome tried) {
        this.breadth = breadth;
        this.tried = tried.byProposal();
    }

    /** What might go live and was not tried, in the order in which it was heard. */
    List<NewName> untried() {
        return List.copyOf(untried.values());
    }

    @Override
    public Optional<TooBroad> ofAlias(String alias, Subject owner, Watchlist known) {
        return tooBroad(new Proposal(Kind.ALIAS, owner.id(), alias, true), owner, known);
    }

    @Override
    public Optional<TooBroad> ofTerm(Term term, Subject owner, Watchlist known) {
        return tooBroad(new Proposal(Kind.TERM, owner.id(), term.text(), term.distinctive()), owner, known);
    }

    private Optional<TooBroad> tooBroad(Proposal proposal, Subject owner, Watchlist known) {
        NewName name = NewName.of(proposal, owner, known);
        return objection(name, known)
                .map(why -> new TooBroad(
                        why.wording(),
                        proposal.narrower(owner, known, Optional.of(why)).stream()
                                .findFirst()
                                .map(Narrower::way)
                                .map(Narrower.Way::advice)));
    }

    private Optional<Objection> objection(NewName name, Watchlist known) {
        Optional<Objection> measured = breadth.objection(name, known);
        if (measured.isPresent()) return measured;
        Prediction found = tried.get(name.proposal());
        if (found != null) return found.objection();
        untried.put(name.proposal(), name);
        return Optional.empty();
    }
}
