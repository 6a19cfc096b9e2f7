package nl.schildwacht.match;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A word that some written form holds, or that tells something about its neighbours; all other words are unknown. */
final class Word {
    /** What a word can be besides part of a written form. */
    enum Trait {
        /** "van", "der", "el", and their abbreviations. */
        TUSSENVOEGSEL,
        /** A tussenvoegsel that can also stand before a name without belonging to it: "de fiets van Jansen". */
        PREPOSITION,
        /** "mevrouw", "dhr". */
        HONORIFIC,
        /** "een", "elke": what follows is any of its kind. */
        INDEFINITE,
        /** A word out of somebody's function. */
        ROLE,
        /** A word out of a department's name. */
        DEPARTMENT,
        /** An ordinary word of the language, whoever may also be called so. */
        ORDINARY,
        /** A first name of anybody: watched people's and the common ones. */
        GIVEN_NAME,
        /** Stands in a watched person's or organisation's name, so that it takes a possessive s. */
        NAME,
        /** Stands in an organisation's name. */
        ORGANISATION
    }

    private static final int OPENS_PHRASE = 1 << 29;
    private static final int CONTINUES_PHRASE = 1 << 30;
    private static final int MORE_THAN_BARE = 1 << 31;

    private final int id;
    private final String text;
    /** A bit for each, and three more. */
    private int traits;

    private @Nullable Form first;
    /** All, where there are more than one. */
    private List<Form> forms = List.of();

    Word(int id, String text) {
        this.id = id;
        this.text = text;
    }

    int id() {
        return id;
    }

    String text() {
        return text;
    }

    boolean is(Trait trait) {
        return (traits & 1 << trait.ordinal()) != 0;
    }

    /** Whether a dot behind it need not end a sentence. */
    boolean isAbbreviation() {
        return text.length() == 1
                || text.equals("gem")
                || is(Trait.TUSSENVOEGSEL)
                || is(Trait.HONORIFIC)
                || is(Trait.ROLE) && text.length() <= 5;
    }

    boolean isTitle() {
        return is(Trait.HONORIFIC) || is(Trait.ROLE);
    }

    /** The written forms that are this one word. */
    List<Form> forms() {
        return first == null || !forms.isEmpty() ? forms : List.of(first);
    }

    boolean hasForms() {
        return first != null;
    }

    /** Whether alone it is at most a given or a family name, which must be written as one. */
    boolean isOnlyBare() {
        return (traits & MORE_THAN_BARE) == 0;
    }

    /** Whether nobody's written form begins with it. */
    boolean beginsNothing() {
        return first == null && !opensPhrase();
    }

    boolean isWritten(char[] letters, int length) {
        if (text.length() != length) return false;
        for (int i = 0; i < length; i++) if (text.charAt(i) != letters[i]) return false;
        return true;
    }

    /** Whether some written form of several words begins with it. */
    boolean opensPhrase() {
        return (traits & OPENS_PHRASE) != 0;
    }

    void mark(Trait trait) {
        traits |= 1 << trait.ordinal();
    }

    /** Adds a form that is this one word. */
    void add(Form form) {
        if (first == null) {
            first = form;
        } else {
            if (forms.isEmpty()) forms = new ArrayList<>(List.of(first));
            forms.add(form);
        }
        if (form.kind() != Kind.GIVEN && form.kind() != Kind.FAMILY) traits |= MORE_THAN_BARE;
    }

    void markOpensPhrase() {
        traits |= OPENS_PHRASE;
    }

    /** Whether it stands in some written form behind the first word. */
    boolean continuesPhrase() {
        return (traits & CONTINUES_PHRASE) != 0;
    }

    void markContinuesPhrase() {
        traits |= CONTINUES_PHRASE;
    }
}
