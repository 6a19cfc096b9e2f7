package nl.schildwacht.screening;

import nl.schildwacht.watch.Wording;

import java.util.Optional;

/**
 * What a term or alias would bring. Numbers only, no word of what was said: it is kept while its reader looks at it.
 *
 * @param objection why it is too broad, if it is.
 * @param posts a day, expected, in which it would name its subject.
 * @param hits a day, expected.
 * @param mails a day, expected, to each who is told.
 */
public record Prediction(
        Optional<Objection> objection,
        double posts,
        double hits,
        double mails,
        AmongStored stored,
        AmongSample sample) {
    /** Why it is not accepted. */
    public enum Objection {
        /** Fewer than three letters. */
        TOO_SHORT(
                "Dit heeft minder dan drie letters. Geef een langer woord.",
                "This has fewer than three letters. Give a longer word."),
        /** No more than a first or family name, which others have as well. */
        BARE_NAME(
                "Dit is alleen een voor- of achternaam; anderen heten ook zo.",
                "This is only a first or family name; others have it as well."),
        /** So many are to have it that it tells nothing of any of them. */
        SHARED(
                "Meer dan twintig mensen zouden zo heten. Dan zegt het niet wie bedoeld is.",
                "More than twenty people would be called this. Then it does not say who is meant."),
        /** It stands in more than one in fifty of the sample's harmless texts. */
        EVERYDAY_WORD(
                "Dit staat in meer dan 2 % van gewone teksten.", "This stands in more than 2 % of ordinary texts."),
        /** An alias: it stands in more than one in five of the posts kept about others of the organisation. */
        WORD_OF_THE_TRADE(
                "Dit staat in meer dan 20 % van de bewaarde berichten, ook in die over anderen.",
                "This stands in more than 20 % of the kept messages, also in those about others."),
        /** It stands in more posts than anybody can be after. */
        TOO_MANY_POSTS(
                "Dit staat in meer dan duizend berichten per dag. Dat is niet na te gaan.",
                "This stands in more than a thousand posts a day. Nobody can look into that."),
        /** It would bring more hits a day than anybody can judge. */
        TOO_MANY_HITS(
                "Dit zou meer dan vijftig berichten per dag in het postvak brengen. Dat kan niemand beoordelen.",
                "This would bring more than fifty messages a day to the inbox. Nobody can judge that."),
        /** It would bring more mails a day than anybody should get. */
        TOO_MANY_MAILS(
                "Dit zou iemand meer dan twaalf mails per dag bezorgen.",
                "This would bring somebody more than twelve mails a day.");

        private final Wording wording;

        Objection(String nl, String en) {
            this.wording = new Wording(nl, en);
        }

        /** The reason in a sentence or two, the same on every road. */
        public Wording wording() {
            return wording;
        }
    }

    /**
     * What one source offers right now.
     *
     * @param read how many posts were read and forgotten. @param named in how many a new name stands that names its owner.
     * @param hits how many would be new hits.
     * @param notSearched how many terms could be searched for here, had the host's budget room for it.
     */
    public record AtSource(String name, Answer answer, int read, int named, int hits, int notSearched) {}

    /** Whether a source could be asked. */
    public enum Answer {
        READ,
        /** There was more than the dry run may fetch; the numbers are reckoned from what was read. */
        READ_IN_PART,
        /** It asks us to wait, or failed. */
        NONE,
        /** It did not answer while we waited. */
        LATE,
        /** Its host was asked so much lately that the rest is left to the polls. */
        SPARED,
        /** It cannot be asked for this: words of a source for hashtags. */
        CANNOT
    }

    /** @param lookedAt how many kept hits. @param named in how many it would newly name its subject. */
    public record AmongStored(int lookedAt, int named) {}

    /** @param harmless how many harmless texts there are. @param namedHarmless in how many of them it stands. */
    public record AmongSample(int harmless, int namedHarmless) {}
}
