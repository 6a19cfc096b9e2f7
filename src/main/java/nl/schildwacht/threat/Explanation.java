package nl.schildwacht.threat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a text was judged as it was, in ids and places; {@link Phrasing} puts it into words. Made on demand, for the one who
 * asks; it holds words of the post, so it is neither stored nor logged.
 *
 * @param assessment the verdict it explains.
 * @param grounds one for each finding, in the same order.
 * @param concern why the sender seems about to harm himself, if he does.
 * @param nearly rules that matched and were taken back, the gravest first; at most {@link Account#MOST_NEARLY}.
 * @param model what the model makes of the text; absent when it was not asked.
 * @param spared who is named but never aimed at.
 */
public record Explanation(
        Assessment assessment,
        List<Ground> grounds,
        Optional<ByRule> concern,
        List<NearMiss> nearly,
        Optional<Opinion> model,
        List<Spared> spared) {
    public Explanation {
        grounds = List.copyOf(grounds);
        nearly = List.copyOf(nearly);
        spared = List.copyOf(spared);
    }

    /** What one finding rests on. */
    public sealed interface Ground {
        List<Sign> raised();
    }

    /**
     * A rule.
     *
     * @param rule its id.
     * @param parts the words that matched, in text order.
     * @param raised what makes it worse.
     * @param held what could have taken it back, but did not.
     */
    public record ByRule(String rule, List<Part> parts, List<Sign> raised, List<Held> held) implements Ground {
        public ByRule {
            parts = List.copyOf(parts);
            raised = List.copyOf(raised);
            held = List.copyOf(held);
        }
    }

    /** The model. */
    public record ByModel(Opinion opinion, List<Sign> raised) implements Ground {
        public ByModel {
            raised = List.copyOf(raised);
        }
    }

    /** A rule that matched, and the guards that took it back. */
    public record NearMiss(
            String rule, Optional<Behaviour> behaviour, Optional<Kind> kind, List<Part> parts, List<Sign> guards) {
        public NearMiss {
            parts = List.copyOf(parts);
            guards = List.copyOf(guards);
        }
    }

    /**
     * Words of the text.
     *
     * @param start first UTF-16 unit in the text as given.
     * @param end one past the last.
     * @param role what they are in the rule, where it is known.
     */
    public record Part(int start, int end, Optional<Role> role) {}

    /** Who does what to whom. */
    public enum Role {
        WHO,
        ACT,
        WHOM;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A reason or guard by its id, and the word that shows it, where there is one. */
    public record Sign(String id, Optional<Part> part) {}

    /**
     * A guard that did not take a finding back.
     *
     * @param isExcused whether it spoke, and other words made it count for nothing; else it stands too far off.
     */
    public record Held(Sign guard, boolean isExcused) {}

    /** What became of the model's opinion. */
    public enum Standing {
        /** It is a finding. */
        ADDED,
        /** It is sure, and the rules had said enough. */
        KNOWN,
        /** It stayed under its threshold. */
        UNSURE
    }

    /**
     * What the model makes of the text.
     *
     * @param aggression probability, 0 to 1, that it is aggression at all.
     * @param behaviour the likeliest.
     * @param kind of a threat.
     * @param pros what weighed most for it, the heaviest first.
     * @param cons what weighed most against it, the heaviest first.
     */
    public record Opinion(
            double aggression,
            Behaviour behaviour,
            Optional<Kind> kind,
            Standing standing,
            List<Clue> pros,
            List<Clue> cons) {
        public Opinion {
            pros = List.copyOf(pros);
            cons = List.copyOf(cons);
        }
    }

    /** What a clue looks at. */
    public enum Form {
        /** One word. */
        WORD,
        /** Two words, or a word and a sign, that follow each other; {@code ^} and {@code $} are the ends of the text. */
        PAIR,
        /** Two words with one between. */
        APART,
        /** Three in a row, with signs between the words among them. */
        ROW,
        /** A concept or topic. */
        ABOUT,
        /** A word, and shortly after it a concept or topic. */
        WORD_THEN,
        /** One of these, and shortly after it a word. */
        THEN_WORD,
        /** Two of these anywhere. */
        BOTH,
        /** One of these in the first sentence. */
        OPENING,
        /** One of these in the last sentence. */
        CLOSING,
        /** Some words in a row, with signs among them behind a {@code ~}, as the network reads them together. */
        PASSAGE
    }

    /**
     * Something the model weighed.
     *
     * @param terms words as the model reads them, or ids of concepts and topics.
     * @param weight what it added to the score, below zero when it spoke against.
     * @param start first UTF-16 unit, in the text as given, of its word or the first of its words.
     * @param end one past the last of that word.
     */
    public record Clue(Form form, List<String> terms, double weight, int start, int end) {
        public Clue {
            terms = List.copyOf(terms);
        }

        /** Without the words of the post. */
        @Override
        public String toString() {
            return "Clue[" + form + "]";
        }
    }

    /** Why somebody who is named or meant is not aimed at. */
    public enum Mercy {
        /** The text takes her side. */
        SUPPORTED,
        /** The text tells what she says. */
        SPEAKING,
        /** The model reads it as aggression at somebody else. */
        ELSEWHERE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param subject its id. @param name for reading. */
    public record Spared(String subject, String name, Mercy because) {
        /** Without the name. */
        @Override
        public String toString() {
            return "Spared[" + subject + ", " + because + "]";
        }
    }
}
