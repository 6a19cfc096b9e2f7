package nl.schildwacht.console.page.cases;

import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.casework.CaseFile;
import nl.schildwacht.dossier.casework.Cases;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;

/** Opens dossiers for whoever asks: what she may not see is not there. */
@RequestScoped
class CaseDoor {
    private final Visitors visitors;
    private final Cases cases;
    private final Watchlists watchlists;

    CaseDoor(Visitors visitors, Cases cases, Watchlists watchlists) {
        this.visitors = visitors;
        this.cases = cases;
        this.watchlists = watchlists;
    }

    /** @throws NotFoundException when there is none in sight. */
    Opened open(String number) {
        Visitor visitor = visitors.now();
        CaseFile file = cases.find(number, visitor.sight()).orElseThrow(NotFoundException::new);
        Watchlist now = watchlists.current();
        Optional<Subject> subject = now.find(file.dossier().subjectId());
        return new Opened(
                visitor,
                file,
                subject,
                organisations(now, subject, file.dossier()),
                Standing.of(visitor, file.dossier(), subject));
    }

    /**
     * @throws NotFoundException when there is none in sight. @throws ForbiddenException when she sees it, and others do this.
     */
    Opened open(String number, Standing first, Standing... others) {
        Opened opened = open(number);
        if (opened.standing() != first && !Set.of(others).contains(opened.standing())) throw new ForbiddenException();
        return opened;
    }

    /** Where a merged dossier went, if she may see it there. */
    Optional<String> movedTo(String number) {
        return cases.mergedInto(number, visitors.now().sight());
    }

    private static List<Organisation> organisations(Watchlist now, Optional<Subject> subject, DossierView dossier) {
        List<Organisation> employers = subject.map(now::organisationsOf).orElse(List.of());
        if (!employers.isEmpty()) return employers;
        return dossier.organisationIds().stream()
                .flatMap(id -> now.findOrganisation(id).stream())
                .toList();
    }
}
