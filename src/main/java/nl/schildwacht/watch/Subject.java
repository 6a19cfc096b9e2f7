package nl.schildwacht.watch;

import java.util.List;

/** Somebody we look after: an {@link Organisation} or a {@link Person}. Ids are unique over both. */
public sealed interface Subject permits Organisation, Person {
    String id();

    /** The full name as a reader knows it: "Anna van der Berg", "Gemeente Voorbeeldstad". */
    String displayName();

    List<Handle> handles();

    List<String> aliases();

    Language language();

    /** Whether the operators' YAML file defines it; then it is read-only elsewhere. */
    boolean managedByFile();
}
