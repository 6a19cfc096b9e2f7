package nl.schildwacht.threat;

import nl.schildwacht.threat.Explanation.Part;
import nl.schildwacht.threat.Explanation.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The words that made a rule match, as places in the text. */
final class Parts {
    /** How far the rest of a verb may stand from it: "sla … in elkaar". */
    private static final int REACH = 9;

    private final Tagged tagged;
    private final long[] actors;

    /** @param actors what those who act are: "ik", "iemand". */
    Parts(Tagged tagged, long[] actors) {
        this.tagged = tagged;
        this.actors = actors;
    }

    /** In text order; neighbours with the same role are one. */
    List<Part> of(Pattern.Match match) {
        Map<Integer, Optional<Role>> roles = new TreeMap<>();
        for (Pattern.Match.Step step = match.last(); step != null; step = step.before())
            roles.put(step.word(), role(match, step));
        for (Pattern.Match.Step step = match.last(); step != null; step = step.before()) widen(step, match, roles);
        List<Part> parts = new ArrayList<>();
        int last = -1;
        for (Map.Entry<Integer, Optional<Role>> one : roles.entrySet()) {
            Part part = part(one.getKey(), one.getValue());
            boolean isNext = last >= 0
                    && one.getKey() == last + 1
                    && parts.getLast().role().equals(part.role());
            if (isNext) parts.set(parts.size() - 1, new Part(parts.getLast().start(), part.end(), part.role()));
            else parts.add(part);
            last = one.getKey();
        }
        return parts;
    }

    /** One word by itself. */
    Part plain(int word) {
        return part(word, Optional.empty());
    }

    private Part part(int word, Optional<Role> role) {
        return new Part(tagged.words.start[word], tagged.words.end[word], role);
    }

    private Optional<Role> role(Pattern.Match match, Pattern.Match.Step step) {
        if (step.word() == match.aim()) return Optional.of(Role.WHOM);
        if (step.word() == match.anchor()) return Optional.of(Role.ACT);
        return tagged.isAny(step.word(), both(step.element().mask(), actors))
                ? Optional.of(Role.WHO)
                : Optional.empty();
    }

    private static long[] both(long[] one, long[] other) {
        long[] both = one.clone();
        for (int k = 0; k < both.length; k++) both[k] &= other[k];
        return both;
    }

    /** A phrase, a name or a split verb stands for its meaning with all its words. */
    private void widen(Pattern.Match.Step step, Pattern.Match match, Map<Integer, Optional<Role>> roles) {
        int word = step.word();
        long[] mask = step.element().mask();
        Optional<Role> role = roles.get(word);
        boolean isVerb = word == match.anchor();
        int lowest = Math.max(tagged.sentenceStart(word), word - REACH);
        int past = Math.min(tagged.sentencePast(word), word + REACH + 1);
        for (int k = word - 1; k >= lowest; k--) {
            if (tagged.share(word, k, mask)) roles.putIfAbsent(k, role);
            else if (!isVerb) break;
        }
        for (int k = word + 1; k < past; k++) {
            if (tagged.share(word, k, mask)) roles.putIfAbsent(k, role);
            else if (!isVerb) break;
        }
    }
}
