package nl.schildwacht.console.page.inbox;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.dossier.triage.Call;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A judgement that needs more before it can be given: another kind, a reason, or a second thought.
 *
 * @param call what was chosen.
 * @param hit the one hit that it is about; empty when there are several.
 * @param sent the fields to be sent along, by name.
 * @param told who was told, in lines; empty when nobody was.
 * @param toldHits how many of the hits people were told of.
 * @param minutes how long it can be undone.
 */
public record CallView(
        Call call,
        Form form,
        String hit,
        List<Map.Entry<String, String>> sent,
        List<Option> kinds,
        List<Option> severities,
        List<Option> reasons,
        List<String> told,
        int toldHits,
        long minutes,
        String back) {
    /** The element that changes: one card, or nothing in particular. */
    public String target() {
        return "hit-" + hit;
    }

    /** The id of a field, unlike those of other cards. */
    public String field(String name) {
        return hit.isEmpty() ? name : name + "-" + hit;
    }

    public boolean isOne() {
        return !hit.isEmpty();
    }

    public boolean isOther() {
        return call == Call.OTHER;
    }

    public boolean needsReason() {
        return call == Call.NOT_AGGRESSION;
    }

    public boolean tellsPrivacy() {
        return call == Call.NOT_OURS;
    }

    public boolean takesComplaint() {
        return call == Call.OTHER;
    }

    static String one(List<UUID> hits) {
        return hits.size() == 1 ? hits.getFirst().toString() : "";
    }
}
