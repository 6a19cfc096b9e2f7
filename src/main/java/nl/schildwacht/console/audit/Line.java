package nl.schildwacht.console.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One line of the audit: who did what, when. No contents.
 *
 * @param whoId of the account or token; {@code -} when nobody was signed in.
 * @param whoName as it was then.
 * @param roles names of the roles she had then.
 * @param method the HTTP method; empty for signing in and out.
 * @param route the address with its parameters' names.
 * @param ids the parameters: ids, never names.
 * @param dossier the number of the dossier that it was about.
 * @param subjectId the person or organisation that it was about.
 * @param status of the answer; from 400 on it did not happen.
 */
public record Line(
        Instant at,
        String whoId,
        String whoName,
        SortedSet<String> roles,
        Deed deed,
        String method,
        String route,
        Map<String, String> ids,
        Optional<String> dossier,
        Optional<String> subjectId,
        int status) {
    public Line {
        roles = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        ids = Map.copyOf(ids);
    }

    /** Whether it was refused or failed. */
    public boolean isRefused() {
        return status >= 400;
    }

    /** Without names. */
    @Override
    public String toString() {
        return "Line[" + deed + " " + route + " " + status + "]";
    }
}
