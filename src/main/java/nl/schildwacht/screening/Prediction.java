package nl.schildwacht.screening;

import nl.schildwacht.screening.Proposal.Narrower;

import java.util.List;
import java.util.Optional;

/**
 * What a term or alias would bring. Numbers only: no word of what was said, but for the shipped sample, which is invented.
 *
 * @param objection why it is too broad, if it is.
 * @param narrower what to try instead, the best first; also when there is no objection.
 * @param posts a day, expected, in which it would name its subject.
 * @param hits a day, expected.
 * @param mails a day, expected, to each who is told.
 */
public record Prediction(
        Optional<Objection> objection,
        List<Narrower> narrower,
        double posts,
        double hits,
        double mails,
        List<AtSource> sources,
        AmongStored stored,
        AmongSample sample) {
    public Prediction {
        narrower = List.copyOf(narrower);
        sources = List.copyOf(sources);
    }

    /** Why it is not accepted. */
    public enum Objection {
        /** Fewer than three letters. */
        TOO_SHORT,
        /** No more than a first or family name, which others have as well. */
        BARE_NAME,
        /** It stands in more than one in fifty of the sample's harmless texts. */
        EVERYDAY_WORD,
        /** It stands in more posts than anybody can be after. */
        TOO_MANY_POSTS,
        /** It would bring more hits a day than anybody can judge. */
        TOO_MANY_HITS,
        /** It would bring more mails a day than anybody should get. */
        TOO_MANY_MAILS
    }

    /**
     * What one source offers right now.
     *
     * @param read how many posts were read and forgotten. @param named in how many it names its subject.
     * @param hits how many would be new hits.
     */
    public record AtSource(String name, Answer answer, int read, int named, int hits) {}

    /** Whether a source could be asked. */
    public enum Answer {
        READ,
        /** There was more than the dry run may fetch; the numbers are reckoned from what was read. */
        READ_IN_PART,
        /** It asks us to wait, or failed. */
        NONE,
        /** It cannot be asked for this: words of a source for hashtags. */
        CANNOT
    }

    /** @param lookedAt how many kept hits. @param named in how many it would newly name its subject. */
    public record AmongStored(int lookedAt, int named) {}

    /** @param harmless how many harmless texts there are. @param named the invented texts in which it stands. */
    public record AmongSample(int harmless, List<String> named, int namedHarmless) {
        public AmongSample {
            named = List.copyOf(named);
        }
    }
}
