package nl.schildwacht.threat;

import nl.schildwacht.match.Mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises aggression in a text. Immutable; safe for many threads; one call takes time linear in the length of the text
 * and never throws for what a text holds.
 */
public final class Recogniser {
    /**
     * From this probability on the model's word is enough, and from a lower one where it would be critical: rather a false
     * alarm than a threat unseen.
     */
    private static final double SURE_ENOUGH = 0.4;

    private static final double SURE_OF_CRITICAL = 0.15;

    /** Who is only named is mostly spoken of, in news and talk, and seldom attacked: there it must be surer. */
    private static final double SURE_WHERE_NAMED = 0.55;

    /**
     * Of a text that means nobody we look after it is only asked whether it threatens anybody, and must be surer; a little less
     * so where something that harms stands in the text. It must be surer still where the text is long enough to tell a tale, has
     * a hashtag or a link, or a rule saw the threat and also that the text is about play, work or the like; and most where it
     * speaks of many at once, a people or a profession, for it learnt from messages at persons. Nor may it be a mere exclamation
     * or a page, or a rule have seen that the threat is denied.
     */
    private static final double SURE_WHERE_NOBODY = 0.62;

    private static final double SURE_OF_HARM = 0.52;
    private static final double SURE_ALL_THE_SAME = 0.85;
    private static final double SURE_OF_MANY = 0.9;
    private static final int MOST_WORDS_OF_A_CRY = 16;
    private static final int FEWEST_WORDS_WHERE_NOBODY = 3;
    private static final int MOST_WORDS_WHERE_NOBODY = 24;

    /**
     * Fewer words than this beside a name, mostly a greeting or a cheer, tell little: there the model must be surer, most where
     * they only name somebody, and may not doubt what rules saw.
     */
    private static final int FEW_WORDS = 5;

    private static final double SURE_OF_FEW_WORDS = 0.6;
    private static final double SURE_OF_FEW_WORDS_AND_NAME = 0.9;

    /** From this probability on somebody must see that the sender may be about to harm himself. */
    private static final double SURE_OF_CONCERN = 0.18;

    /**
     * Below this probability what rules saw is taken back: a word of abuse in a sentence of which nearly every other clue says that
     * it attacks nobody. On messages that the model had not learnt from it was nearly always the rule that erred. Not so where
     * nobody is named and many are spoken of at once.
     */
    private static final double IMPROBABLE = 0.18;

    /** So many times likelier than aggression at ours must be that it is at others, before nobody of ours is its aim. */
    private static final double SURER_ELSEWHERE = 1.5;

    /** In a longer text a threat could be hidden among harmless sentences; there the rules' word stands. */
    private static final int MOST_WORDS_IN_DOUBT = 40;

    /** Where a rule has spoken already, the model must be as sure of the very behaviour to be heard beside it. */
    private static final double SURE_BEHAVIOUR = 0.5;

    private final Lexicon lexicon;
    private final RuleBook rules;
    private final Names.Naming naming;
    private final Aim.Signs signs;
    private final int quoted;
    private final int handle;
    private final int reply;
    private final int local;
    /** What takes the meaning from an organisation's own insult takes it from all of its words. */
    private final List<Rule.Guard> localGuards;

    private final int number;
    private final Lexicon topics;
    private final Clues clues;
    private final Optional<Model> model;
    private final long[] pronouns;
    private final long[] anybody;
    private final long[] many;
    private final long[] denial;
    private final long[] harm;
    private final Account.Grounds grounds;
    private final Edition edition;
    private final String version;

    Recogniser(Edition edition) {
        this.edition = edition;
        version = edition.version();
        Concepts concepts = new Concepts();
        LexiconReader lexiconReader = new LexiconReader(concepts);
        List<Entry> entries = new ArrayList<>();
        edition.words().forEach(file -> entries.addAll(lexiconReader.read(file)));
        RuleReader ruleReader = new RuleReader(concepts);
        edition.statements().forEach(ruleReader::read);
        entries.addAll(ruleReader.literals());
        rules = ruleReader.finish();
        lexicon = new Lexicon(entries, concepts);
        naming = new Names.Naming(
                concepts.number(Concepts.NAME),
                concepts.number(Concepts.OTHERNAME),
                concepts.number(Concepts.GIVEN_NAME),
                concepts.number(Concepts.BEFORE_NAME),
                without(rules.anchors(), mask(concepts, "STREET")),
                mask(concepts, Concepts.GERMAN));
        signs = new Aim.Signs(
                mask(concepts, Concepts.OTHERNAME),
                mask(concepts, "GROUP"),
                mask(concepts, "SUPPORT"),
                mask(concepts, "SAYS"),
                mask(concepts, "AND"),
                mask(concepts, "YOU"),
                mask(concepts, "YOU_ONE"),
                mask(concepts, "YOU_ALL"),
                mask(concepts, Concepts.STRANGER),
                mask(concepts, "THEM", "HE"),
                mask(concepts, "YOU", "THEM", "HE", "INSULT", "WEAK_INSULT", "SLUR", "PERSON_NOUN", "ROLE"),
                mask(concepts, Concepts.REPLY));
        quoted = concepts.number(Concepts.QUOTED);
        handle = concepts.number(Concepts.HANDLE);
        reply = concepts.number(Concepts.REPLY);
        number = concepts.number(Concepts.NUMBER);
        local = concepts.number(Concepts.LOCAL);
        localGuards = rules.candidates(local).stream()
                .findFirst()
                .map(candidate -> candidate.rule().guards())
                .orElse(List.of());
        Concepts topicNames = new Concepts();
        LexiconReader topicReader = new LexiconReader(topicNames);
        List<Entry> topicEntries = new ArrayList<>();
        edition.topics().forEach(file -> topicEntries.addAll(topicReader.read(file)));
        topics = new Lexicon(topicEntries, topicNames);
        harm = mask(
                topicNames,
                "T_KILLING",
                "T_DEATH",
                "T_ARMS",
                "T_INJURY",
                "T_HITTING",
                "T_BODYPART",
                "T_FIRE",
                "T_EXPLOSION",
                "T_SEXVIOLENCE",
                "T_ABDUCTION");
        clues = new Clues(concepts, topicNames);
        model = edition.model().map(file -> new Model(file, edition.network(), clues));
        pronouns = mask(concepts, "YOU", "THEM");
        anybody = mask(concepts, "YOU", "THEM", "HE", "THEIR", "ROLE", "GROUP", "KIN", "PERSON_NOUN", "INSULT", "SLUR");
        many = mask(concepts, "GROUP", "ROLE", "SLUR");
        denial = mask(concepts, "NEG", "NICHT");
        grounds = new Account.Grounds(rules, mask(concepts, "SELF", "SOMEONE"), Recogniser::isWorrying);
    }

    /** Reads the shipped rules, words and model. @throws DataMistake naming file and line of the first mistake in them. */
    public static Recogniser load() {
        return new Recogniser(Edition.shipped());
    }

    /**
     * The recogniser of an earlier version, as far as data makes it: read and applied by the code of today.
     *
     * @param version as {@link #version()} gave it.
     * @param files as {@link #files()} gave them, in that order.
     * @throws DataMistake when the code of today cannot read them.
     * @throws IllegalArgumentException when they are not the files of that version.
     */
    public static Recogniser of(String version, List<DataFile> files) {
        return new Recogniser(Edition.of(version, files));
    }

    /** The content of rules and words: equal versions judge equally. */
    public String version() {
        return version;
    }

    /** All data it judges by; with the {@link #version()} enough to make it {@linkplain #of(String, List) again}. */
    public List<DataFile> files() {
        return edition.files();
    }

    List<Rule> rules() {
        return rules.rules();
    }

    List<Rule.Raise> raises() {
        return rules.raises();
    }

    /** Ids of the concepts and topics that a clue may name. */
    List<String> meanings() {
        return clues.meanings();
    }

    /** Of those the ids of what words may be about; to train the network. */
    List<String> topics() {
        return clues.topics();
    }

    /**
     * What the text does and to whom.
     *
     * @param text as given; offsets in the findings are UTF-16 units of it.
     * @param parent the text it answers, if known.
     * @param mentions whom we look after that the text names or may mean; targets are drawn from these only.
     * @param words the organisation's own; their version is part of the assessment's lexicon.
     */
    public Assessment assess(String text, Optional<String> parent, List<Mention> mentions, LocalWords words) {
        return judged(text, parent, mentions, words, Witness.NOBODY);
    }

    /** What {@link #assess} says of the same, and why. Costs more; to be asked for when somebody wants to know. */
    public Explanation explain(String text, Optional<String> parent, List<Mention> mentions, LocalWords words) {
        Account account = new Account(grounds);
        return account.of(judged(text, parent, mentions, words, account));
    }

    private Assessment judged(
            String text, Optional<String> parent, List<Mention> mentions, LocalWords words, Witness witness) {
        Words read = Words.of(text);
        Optional<Meaning> pinned = words.pinned(read);
        List<Mention> inOrder = named(mentions);
        Names names = new Names(read, inOrder);
        Optional<boolean[]> muted = words.muted(read, names.shielded());
        if (muted.isPresent()) {
            read.leaveOut(muted.get());
            names = new Names(read, inOrder);
        }
        Tagged tagged = lexicon.tag(read, names.shielded());
        List<LocalWords.Found> added = words.added(read, names.shielded());
        markLocal(tagged, added);
        boolean isJudgedByModel = model.isPresent() && names.others() > 0;
        if (!isJudgedByModel && added.isEmpty() && pinned.isEmpty() && !rules.hasAnchor(tagged))
            return new Assessment(List.of(), false, lexicon(words));
        understand(tagged, names, parent.isPresent());
        Aim aim = new Aim(tagged, names.named(), unnamed(mentions), signs);
        witness.read(tagged, aim);
        Findings findings = new Findings();
        boolean concern = judge(tagged, aim, findings, witness);
        int[] circumstances = Circumstances.of(read, names, mentions, findings);
        // An example's verdict is the whole verdict; only worry for the sender is never silenced.
        if (pinned.isPresent()) return new Assessment(pinned(pinned.get(), tagged, aim), concern, lexicon(words));
        addLocal(added, tagged, aim, findings);
        if (isJudgedByModel) {
            Tagged about = topics.tag(read, names.shielded());
            Model.Reading reading = model.get().read(new Understood(tagged, about, circumstances));
            Model.Opinion opinion = reading.opinion();
            boolean isMeant = !mentions.isEmpty();
            boolean isOfMany = !isMeant && tagged.anyBetween(0, tagged.count(), many);
            boolean isSure =
                    isMeant ? isSure(opinion, mentions, names) : isThreat(opinion, isOfMany, findings, tagged, about);
            // What an organisation added itself is not for the model to doubt, which never saw it.
            boolean mayDoubt =
                    added.isEmpty() && names.others() >= FEW_WORDS && read.count <= MOST_WORDS_IN_DOUBT && !isOfMany;
            boolean isDoubted = mayDoubt && opinion.anywhere() < IMPROBABLE && findings.retract();
            if (isSure || isMeant || isDoubted) witness.opined(reading, isSure);
            if (isDoubted) witness.doubted();
            if (mayDoubt && isMeant && isElsewhere(opinion) && findings.release()) witness.released();
            if (isSure || isMeant) {
                addLearned(reading, isSure, tagged, aim, findings);
                concern |= isWorrying(opinion);
            }
        }
        return new Assessment(findings.inOrder(), concern, lexicon(words));
    }

    private String lexicon(LocalWords words) {
        return words.version().isEmpty() ? version : version + "+" + words.version();
    }

    private List<Finding> pinned(Meaning meaning, Tagged tagged, Aim aim) {
        if (meaning.behaviour() == Behaviour.NONE || tagged.count() == 0) return List.of();
        Pattern.Match whole = new Pattern.Match(0, tagged.count(), 0, pronounNear(tagged, 0));
        return List.of(local("local.example." + meaning.id(), meaning, whole, tagged, aim));
    }

    /** What the organisation's own words count as, where it is more than an insult, for which there are rules. */
    private void addLocal(List<LocalWords.Found> added, Tagged tagged, Aim aim, Findings findings) {
        for (LocalWords.Found one : added) {
            if (one.meaning().equals(Meaning.INSULT)) continue;
            Pattern.Match match =
                    new Pattern.Match(one.from(), one.past(), one.from(), pronounNear(tagged, one.from()));
            boolean isCancelled = localGuards.stream().anyMatch(guard -> guard.speaks(tagged, match, rules.clauses()));
            if (!isCancelled) findings.add(local("local." + one.meaning().id(), one.meaning(), match, tagged, aim));
        }
    }

    private Finding local(String rule, Meaning meaning, Pattern.Match match, Tagged tagged, Aim aim) {
        Set<String> targets = aim.of(match);
        Severity severity = Severities.aimed(meaning.behaviour(), meaning.severity(), targets);
        return raised(meaning.behaviour(), meaning.kind(), severity, 1, rule, targets, tagged, match);
    }

    /** What the model knows that the rules have no words for. */
    private void addLearned(Model.Reading reading, boolean isSure, Tagged tagged, Aim aim, Findings findings) {
        Model.Opinion opinion = reading.opinion();
        boolean isAimed = findings.isAimed();
        boolean isComplaint = !opinion.outcome().isAggression();
        if (!isSure && !isComplaint || isAimed && opinion.share() < SURE_BEHAVIOUR) return;
        Finding learned = learned(reading, !findings.isAggression(), tagged, aim);
        if (!findings.says(learned) && (!isAimed || !learned.targets().isEmpty())) findings.add(learned);
    }

    private static boolean isWorrying(Model.Opinion opinion) {
        return opinion.concern() >= SURE_OF_CONCERN;
    }

    private static boolean isSure(Model.Opinion opinion, List<Mention> mentions, Names names) {
        if (isElsewhere(opinion)) return false;
        boolean isFew = names.others() < FEW_WORDS;
        if (isFew && !names.named().isEmpty()) return opinion.aggression() >= SURE_OF_FEW_WORDS_AND_NAME;
        if (isFew) return opinion.aggression() >= SURE_OF_FEW_WORDS;
        double enough = mentions.stream().allMatch(Mention::isNamed) ? SURE_WHERE_NAMED : SURE_ENOUGH;
        return opinion.aggression() >= enough || opinion.critical() >= SURE_OF_CRITICAL;
    }

    /** Whether aggression, if any, is at somebody else than those whom the text means. */
    private static boolean isElsewhere(Model.Opinion opinion) {
        return opinion.elsewhere() > SURER_ELSEWHERE * opinion.aggression();
    }

    /** Whether it is a threat at anybody at all: in the text must stand somebody or something that harms. */
    private boolean isThreat(Model.Opinion opinion, boolean isOfMany, Findings findings, Tagged tagged, Tagged about) {
        boolean isUnlikely = opinion.words() > MOST_WORDS_OF_A_CRY
                || tagged.words.speaksToAll()
                || findings.isTakenBack(Behaviour.THREAT);
        boolean isHarm = about.anyBetween(0, about.count(), harm);
        double enough =
                isOfMany ? SURE_OF_MANY : isUnlikely ? SURE_ALL_THE_SAME : isHarm ? SURE_OF_HARM : SURE_WHERE_NOBODY;
        return !findings.isDenied(Behaviour.THREAT)
                && opinion.outcome().behaviour() == Behaviour.THREAT
                && opinion.threat() >= enough
                && opinion.words() >= FEWEST_WORDS_WHERE_NOBODY
                && opinion.words() <= MOST_WORDS_WHERE_NOBODY
                && (isHarm || tagged.anyBetween(0, tagged.count(), anybody));
    }

    private Finding learned(Model.Reading reading, boolean isAlone, Tagged tagged, Aim aim) {
        Model.Opinion opinion = reading.opinion();
        int word = reading.strongest();
        Pattern.Match match = new Pattern.Match(word, word + 1, word, pronounNear(tagged, word));
        Behaviour behaviour = opinion.outcome().behaviour();
        Severity usual = Severities.usual(behaviour, opinion.outcome().kind());
        Set<String> targets = aim.ofWhole(match, isAlone);
        Severity severity = Severities.aimed(behaviour, usual, targets);
        String rule = "model." + opinion.outcome().id().replace('/', '.');
        double confidence = opinion.outcome().isAggression() ? opinion.aggression() : opinion.share();
        return raised(behaviour, opinion.outcome().kind(), severity, confidence, rule, targets, tagged, match);
    }

    /** Whom a sentence without a name speaks to or of. */
    private int pronounNear(Tagged tagged, int word) {
        int from = tagged.sentenceStart(word);
        int past = tagged.sentencePast(word);
        for (int at = from; at < past; at++) if (tagged.is(at, naming.name())) return -1;
        for (int at = from; at < past; at++) if (tagged.isAny(at, pronouns)) return at;
        return -1;
    }

    /** What the linear model would look at in a text; to train it. */
    void clues(String text, Optional<String> parent, List<Mention> mentions, Clues.Names sink) {
        clues.named(clues.wording(understood(text, parent, mentions)), sink);
    }

    /** The text as the network would read it; to train it. */
    Row row(String text, Optional<String> parent, List<Mention> mentions) {
        return clues.row(clues.wording(understood(text, parent, mentions)));
    }

    private Understood understood(String text, Optional<String> parent, List<Mention> mentions) {
        Words read = Words.of(text);
        Names names = new Names(read, named(mentions));
        Tagged tagged = lexicon.tag(read, names.shielded());
        understand(tagged, names, parent.isPresent());
        Findings findings = new Findings();
        judge(tagged, new Aim(tagged, names.named(), unnamed(mentions), signs), findings, Witness.NOBODY);
        int[] circumstances = Circumstances.of(read, names, mentions, findings);
        return new Understood(tagged, topics.tag(read, names.shielded()), circumstances);
    }

    /** In the order in which they stand. */
    private static List<Mention> named(List<Mention> mentions) {
        return mentions.stream()
                .filter(Mention::isNamed)
                .sorted(Comparator.comparingInt(Mention::start))
                .toList();
    }

    private static List<Mention> unnamed(List<Mention> mentions) {
        return mentions.stream().filter(mention -> !mention.isNamed()).toList();
    }

    private void markLocal(Tagged tagged, List<LocalWords.Found> added) {
        for (LocalWords.Found one : added) {
            if (!one.meaning().equals(Meaning.INSULT)) continue;
            for (int word = one.from(); word < one.past(); word++) tagged.add(word, local);
        }
    }

    /** What words mean once names, quotations and grammar are taken in. */
    private void understand(Tagged tagged, Names names, boolean isReply) {
        names.shield(tagged, naming);
        mark(tagged, isReply);
        rules.derive(tagged);
    }

    private void mark(Tagged tagged, boolean isReply) {
        int inQuotes = 0;
        for (int word = 0; word < tagged.count(); word++) {
            if (tagged.words.is(word, Words.QUOTED)) inQuotes++;
            if (tagged.words.is(word, Words.HANDLE) && tagged.isPlain(word)) tagged.add(word, handle);
            if (Character.isDigit(tagged.words.letters[tagged.words.first[word]])) tagged.add(word, number);
        }
        // A text that is one quotation quotes nobody.
        for (int word = 0; word < tagged.count() && inQuotes < tagged.count(); word++) {
            if (tagged.words.is(word, Words.QUOTED)) tagged.add(word, quoted);
        }
        if (isReply && tagged.count() > 0) tagged.add(0, reply);
    }

    /** @return whether the sender seems about to harm himself. */
    private boolean judge(Tagged tagged, Aim aim, Findings findings, Witness witness) {
        boolean concern = false;
        for (int word = 0; word < tagged.count(); word++) {
            Rule spoken = null;
            for (RuleBook.Candidate candidate : rules.candidates(tagged, word)) {
                if (candidate.rule() == spoken) continue;
                Optional<Pattern.Match> match = candidate.pattern().at(tagged, word);
                if (match.isEmpty()) continue;
                Optional<Rule.Guard> guard = guardAgainst(candidate.rule(), tagged, match.get());
                if (guard.isPresent()) {
                    witness.cancelled(candidate.rule(), match.get());
                    candidate
                            .rule()
                            .behaviour()
                            .filter(b -> b != Behaviour.COMPLAINT)
                            .ifPresent(b -> findings.takeBack(b, guard.get().isAbout(denial)));
                    continue;
                }
                // A rule's first pattern knows best whom it is aimed at.
                spoken = candidate.rule();
                if (candidate.rule().behaviour().isEmpty()) {
                    concern = true;
                    witness.concerned(candidate.rule(), match.get());
                } else {
                    Finding finding = finding(candidate.rule(), tagged, match.get(), aim);
                    witness.found(candidate.rule(), match.get(), finding);
                    findings.add(finding);
                }
            }
        }
        return concern;
    }

    private Optional<Rule.Guard> guardAgainst(Rule rule, Tagged tagged, Pattern.Match match) {
        for (Rule.Guard guard : rule.guards())
            if (guard.speaks(tagged, match, rules.clauses())) return Optional.of(guard);
        return Optional.empty();
    }

    private Finding finding(Rule rule, Tagged tagged, Pattern.Match match, Aim aim) {
        Behaviour behaviour = rule.behaviour().orElseThrow();
        Set<String> targets = rule.isAimless() ? Set.of() : aim.of(match);
        Severity severity = Severities.aimed(behaviour, rule.severity(), targets);
        return raised(behaviour, rule.kind(), severity, rule.confidence(), rule.id(), targets, tagged, match);
    }

    private Finding raised(
            Behaviour behaviour,
            Optional<Kind> kind,
            Severity severity,
            double confidence,
            String rule,
            Set<String> targets,
            Tagged tagged,
            Pattern.Match match) {
        List<String> reasons = new ArrayList<>();
        for (Rule.Raise raise : rules.raises()) {
            if (!raise.concerns(behaviour)
                    || reasons.contains(raise.reason())
                    || !raise.applies(tagged, match, rules.clauses())) continue;
            reasons.add(raise.reason());
            if (raise.to().compareTo(severity) > 0 && severity != Severity.NONE) severity = raise.to();
        }
        return new Finding(
                behaviour,
                kind,
                severity,
                confidence,
                tagged.words.start[match.from()],
                tagged.words.end[match.past() - 1],
                rule,
                targets,
                reasons);
    }

    private static long[] mask(Concepts concepts, String... names) {
        long[] mask = new long[concepts.stride()];
        for (String name : names) {
            if (!concepts.isKnown(name)) throw new IllegalStateException("the lexicon lacks [" + name + "]");
            int concept = concepts.number(name);
            mask[concept >> 6] |= 1L << (concept & 63);
        }
        return mask;
    }

    private static long[] without(long[] mask, long[] left) {
        long[] rest = mask.clone();
        for (int k = 0; k < rest.length; k++) rest[k] &= ~left[k];
        return rest;
    }
}
