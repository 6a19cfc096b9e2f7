package nl.schildwacht.threat;

import java.util.ArrayList;
import java.util.List;

/** All rules, laid out by the concept at which each is tried. Immutable; safe for many threads. */
final class RuleBook {
    record Candidate(Rule rule, Pattern pattern) {}

    private final List<Rule> rules;
    private final List<Rule.Derivation> derivations;
    private final List<Rule.Raise> raises;
    private final List<List<Candidate>> candidatesByConcept = new ArrayList<>();
    private final long[] anchors;
    private final long[] clauses;

    RuleBook(List<Rule> rules, List<Rule.Derivation> derivations, List<Rule.Raise> raises, Concepts concepts) {
        this.rules = List.copyOf(rules);
        this.derivations = List.copyOf(derivations);
        this.raises = List.copyOf(raises);
        anchors = new long[concepts.stride()];
        clauses = new long[concepts.stride()];
        int clause = concepts.number(Concepts.CLAUSE);
        clauses[clause >> 6] |= 1L << (clause & 63);
        for (int k = 0; k < concepts.count(); k++) candidatesByConcept.add(new ArrayList<>());
        for (Rule rule : rules) {
            for (Pattern pattern : rule.patterns()) index(new Candidate(rule, pattern));
        }
    }

    private void index(Candidate candidate) {
        long[] mask = candidate.pattern().anchor().mask();
        for (int k = 0; k < mask.length; k++) {
            anchors[k] |= mask[k];
            for (long left = mask[k]; left != 0; left &= left - 1) {
                candidatesByConcept
                        .get(k * 64 + Long.numberOfTrailingZeros(left))
                        .add(candidate);
            }
        }
    }

    List<Rule> rules() {
        return rules;
    }

    List<Rule.Raise> raises() {
        return raises;
    }

    /** Concepts at which some rule is tried. */
    long[] anchors() {
        return anchors;
    }

    long[] clauses() {
        return clauses;
    }

    /** Whether any rule could apply; derivations only ever help rules that have an anchor already. */
    boolean hasAnchor(Tagged tagged) {
        return tagged.anyAtAll(anchors);
    }

    void derive(Tagged tagged) {
        for (Rule.Derivation derivation : derivations) {
            for (Pattern pattern : derivation.patterns()) {
                if (!tagged.anyAtAll(pattern.anchor().mask())) continue;
                for (int word = 0; word < tagged.count(); word++) {
                    pattern.at(tagged, word)
                            .ifPresent(match ->
                                    tagged.add(match.aim() >= 0 ? match.aim() : match.anchor(), derivation.concept()));
                }
            }
        }
    }

    /** The patterns that are tried where one concept stands. */
    List<Candidate> candidates(int concept) {
        return candidatesByConcept.get(concept);
    }

    /** The patterns to try at a word. A pattern with alternatives may come twice; that costs time, not truth. */
    List<Candidate> candidates(Tagged tagged, int word) {
        List<Candidate> candidates = List.of();
        for (int k = 0; k < tagged.stride(); k++) {
            for (long left = tagged.part(word, k) & anchors[k]; left != 0; left &= left - 1) {
                List<Candidate> more = candidatesByConcept.get(k * 64 + Long.numberOfTrailingZeros(left));
                candidates = candidates.isEmpty() ? more : joined(candidates, more);
            }
        }
        return candidates;
    }

    private static List<Candidate> joined(List<Candidate> some, List<Candidate> more) {
        List<Candidate> all = new ArrayList<>(some.size() + more.size());
        all.addAll(some);
        all.addAll(more);
        return all;
    }
}
