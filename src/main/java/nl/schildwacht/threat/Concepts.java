package nl.schildwacht.threat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of all concepts, each with its number. Grows while the data files are read, then stands still. */
final class Concepts {
    /** Words inside a mention of somebody we look after. */
    static final String NAME = "NAME";
    /** Words that are written as the name of somebody else. */
    static final String OTHERNAME = "OTHERNAME";
    /** Somebody's address on a platform who is none of ours. */
    static final String HANDLE = "HANDLE";
    /** What people are called, without those who are ours. */
    static final String GIVEN_NAME = "GIVEN_NAME";
    /** Somebody else to whom a sentence is said: "Teun, jij", "@teun jij". */
    static final String STRANGER = "STRANGER";
    /** Words in quotation marks. */
    static final String QUOTED = "QUOTED";
    /** The first word of a text that answers another. */
    static final String REPLY = "REPLY";
    /** Words in front of which a capital makes a name: "van der", "mevrouw". */
    static final String BEFORE_NAME = "BEFORE_NAME";
    /** What makes one word out of itself and any known word: "kut" in "kutgemeente". */
    static final String COMPOUND = "COMPOUND";
    /** Phrases that take all other concepts from their words. */
    static final String HARMLESS = "HARMLESS";
    /** What an organisation added as an insult. */
    static final String LOCAL = "LOCAL";
    /** Words that only a German text has. */
    static final String GERMAN = "GERMAN";
    /** Words that open a new clause. */
    static final String CLAUSE = "CLAUSE";

    /** People in a part of the sentence that is not its object: "met Anna". */
    static final String OBLIQUE = "OBLIQUE";
    /** People with an abusive word in front, written as one: "kutambtenaar". */
    static final String SCOLDED = "SCOLDED";
    /** Figures. */
    static final String NUMBER = "NUMBER";

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Concepts() {
        List.of(
                        NAME,
                        OTHERNAME,
                        HANDLE,
                        GIVEN_NAME,
                        STRANGER,
                        QUOTED,
                        REPLY,
                        BEFORE_NAME,
                        COMPOUND,
                        HARMLESS,
                        LOCAL,
                        CLAUSE,
                        GERMAN,
                        OBLIQUE,
                        SCOLDED,
                        NUMBER)
                .forEach(this::number);
    }

    int number(String name) {
        return numbers.computeIfAbsent(name, n -> numbers.size());
    }

    boolean isKnown(String name) {
        return numbers.containsKey(name);
    }

    /** By number. */
    String[] names() {
        return numbers.keySet().toArray(String[]::new);
    }

    int count() {
        return numbers.size();
    }

    /** Longs needed for one word's set of concepts. */
    int stride() {
        return (numbers.size() + 63) / 64;
    }
}
