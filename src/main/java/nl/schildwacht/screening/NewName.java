package nl.schildwacht.screening;

import nl.schildwacht.match.NameIndex;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;

import java.util.List;

/**
 * A term or alias before it goes live, and whom it would name.
 *
 * @param owner as she stands without it; need not be looked after yet.
 * @param employers hers, or the organisation itself.
 */
public record NewName(Proposal proposal, Subject owner, List<Organisation> employers) {
    public NewName {
        employers = List.copyOf(employers);
    }

    /** @param known knows her employers. */
    public static NewName of(Proposal proposal, Subject owner, Watchlist known) {
        return new NewName(proposal, owner, known.organisationsOf(owner));
    }

    /** Knows the owner and her employers only: that is quick, and others make no difference to whether she is named. */
    Newly alone() {
        Watchlist alone =
                new Watchlist(0, employers, owner instanceof Person person ? List.of(person) : List.of(), List.of());
        return new Newly(owner.id(), NameIndex.of(alone), NameIndex.of(proposal.in(alone)));
    }

    /** Quick, for there are many in a file, and it tells them apart. */
    @Override
    public int hashCode() {
        return proposal.hashCode();
    }

    @Override
    public String toString() {
        return "NewName[" + proposal + "]";
    }
}
