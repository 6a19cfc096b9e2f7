package nl.schildwacht.match;

import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;

import java.util.Set;

/**
 * A subject with what can tell it apart from its namesakes.
 *
 * @param subject whom we look after.
 * @param initials first letters of the given names, lower case; empty for an organisation.
 * @param isKnownByInitials whether the list itself gives no more than initials.
 * @param roles the words of the function and their short forms.
 * @param departments the words of the department.
 * @param organisations ids of the employers, or of the organisation itself.
 */
record Watched(
        Subject subject,
        String initials,
        boolean isKnownByInitials,
        Set<Word> roles,
        Set<Word> departments,
        Set<String> organisations) {
    boolean isPerson() {
        return subject instanceof Person;
    }

    /** Identity: one list never holds a subject twice, and comparing whole people would be slow. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "Watched[" + subject.id() + "]";
    }
}
