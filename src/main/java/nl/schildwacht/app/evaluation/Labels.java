package nl.schildwacht.app.evaluation;

import nl.schildwacht.threat.Behaviour;

import java.util.ArrayList;
import java.util.List;

/** What a person may have written in the column {@code label}: the id of a behaviour, {@code concern} or {@code none}. */
final class Labels {
    static final String THREAT = Behaviour.THREAT.id();
    static final String COMPLAINT = Behaviour.COMPLAINT.id();
    static final String NONE = Behaviour.NONE.id();

    /** A sender who seems about to harm himself (reading rule 11). */
    static final String CONCERN = "concern";

    /** All of them, the leading ones first. */
    static final List<String> IN_ORDER = inOrder();

    private Labels() {}

    static boolean isKnown(String label) {
        return IN_ORDER.contains(label);
    }

    static boolean isAggression(String label) {
        return !label.equals(COMPLAINT) && !label.equals(CONCERN) && !label.equals(NONE);
    }

    private static List<String> inOrder() {
        List<String> all = new ArrayList<>();
        for (Behaviour behaviour : Behaviour.values()) all.add(behaviour.id());
        all.add(all.indexOf(NONE), CONCERN);
        return List.copyOf(all);
    }
}
