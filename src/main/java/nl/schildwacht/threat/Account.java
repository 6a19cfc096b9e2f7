package nl.schildwacht.threat;

import nl.schildwacht.threat.Explanation.ByModel;
import nl.schildwacht.threat.Explanation.ByRule;
import nl.schildwacht.threat.Explanation.Ground;
import nl.schildwacht.threat.Explanation.Held;
import nl.schildwacht.threat.Explanation.NearMiss;
import nl.schildwacht.threat.Explanation.Opinion;
import nl.schildwacht.threat.Explanation.Part;
import nl.schildwacht.threat.Explanation.Role;
import nl.schildwacht.threat.Explanation.Sign;
import nl.schildwacht.threat.Explanation.Standing;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Watches the judge and gives account of one verdict. Used once, by one thread; time and memory linear in the text. */
final class Account implements Witness {
    /** What every account needs. */
    record Grounds(RuleBook rules, long[] actors, Predicate<Model.Opinion> isWorrying) {}

    /** The guard that is the model's word. */
    static final String DOUBT = "improbable";

    static final int MOST_NEARLY = 6;
    private static final int MOST_PROS = 6;
    private static final int MOST_CONS = 3;

    /** Worst first, as the verdict's own order. */
    private static final Comparator<NearMiss> GRAVEST = Comparator.<NearMiss, Behaviour>comparing(
                    near -> near.behaviour().orElse(Behaviour.NONE))
            .thenComparing(near -> near.kind().map(Kind::ordinal).orElse(0));

    private record Spoken(Rule rule, Pattern.Match match) {}

    /** What does not change when a finding is made worse for what else is in the text, or aimed at nobody. */
    private record Place(String rule, int start, int end) {
        static Place of(Finding finding) {
            return new Place(finding.rule(), finding.start(), finding.end());
        }
    }

    private final Grounds grounds;
    private final Map<Finding, Spoken> spoken = new HashMap<>();
    private final Map<Place, Spoken> spokenAt = new HashMap<>();
    private final Map<String, NearMiss> nearly = new LinkedHashMap<>();
    private final Set<String> rulesThatSpoke = new HashSet<>();
    private Optional<Spoken> concern = Optional.empty();
    private Optional<Model.Reading> reading = Optional.empty();
    private boolean isSure;
    private boolean isReleased;
    private @Nullable Tagged tagged;
    private @Nullable Aim aim;

    Account(Grounds grounds) {
        this.grounds = grounds;
    }

    @Override
    public void read(Tagged text, Aim whom) {
        tagged = text;
        aim = whom;
    }

    @Override
    public void found(Rule rule, Pattern.Match match, Finding finding) {
        Spoken one = new Spoken(rule, match);
        rulesThatSpoke.add(rule.id());
        spoken.putIfAbsent(finding, one);
        spokenAt.putIfAbsent(Place.of(finding), one);
    }

    @Override
    public void concerned(Rule rule, Pattern.Match match) {
        rulesThatSpoke.add(rule.id());
        if (concern.isEmpty()) concern = Optional.of(new Spoken(rule, match));
    }

    @Override
    public void cancelled(Rule rule, Pattern.Match match) {
        if (nearly.containsKey(rule.id()) || tagged == null) return;
        Tagged text = tagged;
        List<Sign> guards = rule.guards().stream()
                .filter(guard -> guard.speaks(text, match, grounds.rules().clauses()))
                .map(guard -> sign(text, match, guard.name(), guard.mask(), guard.scope()))
                .toList();
        nearly.put(
                rule.id(),
                new NearMiss(
                        rule.id(), rule.behaviour(), rule.kind(), parts(text).of(match), guards));
    }

    @Override
    public void doubted() {
        if (tagged == null) return;
        Tagged text = tagged;
        Sign doubt = new Sign(DOUBT, Optional.empty());
        for (Spoken one : spoken.values()) {
            Rule rule = one.rule();
            if (rule.behaviour().equals(Optional.of(Behaviour.COMPLAINT))) continue;
            var taken = new NearMiss(
                    rule.id(), rule.behaviour(), rule.kind(), parts(text).of(one.match()), List.of(doubt));
            nearly.put(rule.id(), taken);
            rulesThatSpoke.remove(rule.id());
        }
    }

    @Override
    public void released() {
        isReleased = true;
    }

    @Override
    public void opined(Model.Reading ofModel, boolean isEnough) {
        reading = Optional.of(ofModel);
        isSure = isEnough;
    }

    /** To be asked last. */
    Explanation of(Assessment assessment) {
        if (tagged == null || aim == null)
            return new Explanation(assessment, List.of(), Optional.empty(), List.of(), Optional.empty(), List.of());
        Tagged text = tagged;
        boolean hasAdded = assessment.findings().stream().anyMatch(finding -> isOfModel(finding));
        Optional<Opinion> model = reading.map(ofModel -> opinion(text, ofModel, hasAdded));
        List<Ground> why = new ArrayList<>();
        for (Finding finding : assessment.findings()) {
            if (isOfModel(finding)) why.add(new ByModel(model.orElseThrow(), bare(finding)));
            else why.add(byRule(text, finding));
        }
        return new Explanation(
                assessment,
                why,
                concern(text),
                nearly.values().stream()
                        .filter(near -> !rulesThatSpoke.contains(near.rule()))
                        .sorted(GRAVEST)
                        .limit(MOST_NEARLY)
                        .toList(),
                model,
                spared(aim, assessment));
    }

    /** A kind word spares nobody from what is found in the text as a whole. */
    private List<Explanation.Spared> spared(Aim aim, Assessment assessment) {
        if (isReleased) return aim.all(Explanation.Mercy.ELSEWHERE);
        Set<String> targets = assessment.findings().stream()
                .flatMap(finding -> finding.targets().stream())
                .collect(Collectors.toSet());
        return aim.spared().stream()
                .filter(one -> !targets.contains(one.subject()))
                .toList();
    }

    private Optional<ByRule> concern(Tagged text) {
        return concern.map(one -> new ByRule(one.rule().id(), parts(text).of(one.match()), List.of(), List.of()))
                .or(() -> reading.map(Model.Reading::opinion)
                        .filter(grounds.isWorrying())
                        .map(_ -> new ByRule("model.concern", List.of(), List.of(), List.of())));
    }

    private static boolean isOfModel(Finding finding) {
        return finding.rule().startsWith("model.");
    }

    private ByRule byRule(Tagged text, Finding finding) {
        if (finding.rule().startsWith("local.")) return byOwnWords(finding);
        Spoken one = spoken.getOrDefault(finding, spokenAt.get(Place.of(finding)));
        if (one == null) throw new IllegalStateException("no witness of a finding of " + finding.rule());
        return new ByRule(finding.rule(), parts(text).of(one.match()), raised(text, one, finding), held(text, one));
    }

    private static ByRule byOwnWords(Finding finding) {
        Part place = new Part(finding.start(), finding.end(), Optional.of(Role.ACT));
        return new ByRule(finding.rule(), List.of(place), bare(finding), List.of());
    }

    private List<Sign> raised(Tagged text, Spoken one, Finding finding) {
        List<Sign> raised = new ArrayList<>();
        for (Sign reason : bare(finding)) {
            raised.add(grounds.rules().raises().stream()
                    .filter(raise -> raise.reason().equals(reason.id()))
                    .filter(raise ->
                            raise.applies(text, one.match(), grounds.rules().clauses()))
                    .map(raise -> sign(text, one.match(), raise.reason(), raise.mask(), raise.scope()))
                    .findFirst()
                    .orElse(reason));
        }
        return raised;
    }

    /** The reasons, and whether it weighs more for being aimed at somebody; without the words that show them. */
    private static List<Sign> bare(Finding finding) {
        List<Sign> raised = new ArrayList<>();
        Severity low = Severities.aimed(finding.behaviour(), Severity.LOW, finding.targets());
        if (low != Severity.LOW) raised.add(new Sign("aimed", Optional.empty()));
        finding.reasons().forEach(reason -> raised.add(new Sign(reason, Optional.empty())));
        return raised;
    }

    /** Guards that spoke and were excused, or whose words stand in the sentence but out of reach. */
    private List<Held> held(Tagged text, Spoken one) {
        List<Held> held = new ArrayList<>();
        long[] clauses = grounds.rules().clauses();
        for (Rule.Guard guard : one.rule().guards()) {
            if (Rule.found(text, one.match(), guard.mask(), guard.scope(), clauses))
                held.add(new Held(sign(text, one.match(), guard.name(), guard.mask(), guard.scope()), true));
            else if (Rule.found(text, one.match(), guard.mask(), Rule.Scope.SENTENCE, clauses))
                held.add(new Held(sign(text, one.match(), guard.name(), guard.mask(), Rule.Scope.SENTENCE), false));
        }
        return held;
    }

    private Sign sign(Tagged text, Pattern.Match match, String id, long[] mask, Rule.Scope scope) {
        int word = Rule.place(text, match, mask, scope, grounds.rules().clauses());
        return new Sign(
                id, word < 0 ? Optional.empty() : Optional.of(parts(text).plain(word)));
    }

    private Opinion opinion(Tagged text, Model.Reading ofModel, boolean hasAdded) {
        Model.Opinion given = ofModel.opinion();
        var weighed = Weighing.of(text, ofModel.evidence());
        boolean isKnown = isSure && !spoken.isEmpty();
        Standing standing = hasAdded ? Standing.ADDED : isKnown ? Standing.KNOWN : Standing.UNSURE;
        return new Opinion(
                given.aggression(),
                given.outcome().behaviour(),
                given.outcome().kind(),
                standing,
                weighed.pros(MOST_PROS),
                weighed.cons(MOST_CONS));
    }

    private Parts parts(Tagged text) {
        return new Parts(text, grounds.actors());
    }
}
