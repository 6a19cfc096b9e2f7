package nl.schildwacht.match;

/** What part of a name a written form is, and how surely that part alone names its owner. */
enum Kind {
    /** Given and family name, the whole name of an organisation, or either in one word. */
    FULL(Surety.CERTAIN),
    HANDLE(Surety.CERTAIN),
    /** The account without its host, which may be somebody else's on another host. */
    LOCAL_HANDLE(Surety.LIKELY),
    /** The first of several given names and the family name. */
    NEARLY_FULL(Surety.LIKELY),
    /** Initials that agree and the family name. */
    WITH_INITIALS(Surety.LIKELY),
    ALIAS(Surety.LIKELY),
    TERM(Surety.LIKELY),
    /** Given and family name with a tussenvoegsel that is another: "van den Berg" for "van der Berg". */
    MISSPELT(Surety.WEAK),
    FAMILY(Surety.WEAK),
    GIVEN(Surety.WEAK),
    PLAIN_ALIAS(Surety.WEAK),
    PLAIN_TERM(Surety.WEAK),
    /** What sets an organisation's name apart: "Voorbeeldstad". */
    DISTINCTIVE_PART(Surety.WEAK),
    /** What it shares with its like, "de gemeente": names it on its own channel only. */
    GENERIC_PART(Surety.WEAK);

    private final Surety alone;

    Kind(Surety alone) {
        this.alone = alone;
    }

    /** The surety without anything else in the text. */
    Surety alone() {
        return alone;
    }

    /** A form so short that anybody may be meant, unless something in the text tells. */
    boolean isBare() {
        return this == FAMILY || this == GIVEN || this == PLAIN_ALIAS || this == DISTINCTIVE_PART;
    }

    boolean isTerm() {
        return this == TERM || this == PLAIN_TERM;
    }

    boolean isHandle() {
        return this == HANDLE || this == LOCAL_HANDLE;
    }
}
