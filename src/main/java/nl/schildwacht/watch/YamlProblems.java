package nl.schildwacht.watch;

/** What can be wrong with the operators' YAML file as a document. */
final class YamlProblems {
    private YamlProblems() {}

    static Problem unreadable() {
        return new Problem(
                "",
                new Wording("Het bestand is niet te lezen.", "The file cannot be read."),
                new Wording(
                        "Controleer schildwacht.watch.file en de leesrechten.",
                        "Check schildwacht.watch.file and the right to read it."));
    }

    static Problem notUtf8(long line) {
        return new Problem(
                line(line),
                new Wording("Het bestand is niet in UTF-8 geschreven.", "The file is not written in UTF-8."),
                new Wording("Sla het op in UTF-8.", "Save it in UTF-8."));
    }

    static Problem notYaml(long line) {
        return new Problem(
                line(line),
                new Wording(
                        "Dit is geen geldige YAML, of een sleutel staat er twee keer.",
                        "This is not valid YAML, or a key is there twice."),
                new Wording(
                        "Controleer inspringing, aanhalingstekens en dubbele sleutels op en vlak voor deze regel.",
                        "Check indentation, quotes and doubled keys on and just before this line."));
    }

    static Problem unknownKey(String path) {
        return new Problem(
                path,
                new Wording("Deze sleutel kennen we niet.", "This key is unknown to us."),
                new Wording(
                        "Controleer de spelling; docs/watch.example.yaml noemt alle sleutels.",
                        "Check the spelling; docs/watch.example.yaml names all keys."));
    }

    static Problem wrongShape(String path) {
        return new Problem(
                path,
                new Wording("Hier staat iets van een andere vorm.", "Something of another shape stands here."),
                new Wording(
                        "Vergelijk het met docs/watch.example.yaml: lijst, tekst of ja/nee (true/false).",
                        "Compare it with docs/watch.example.yaml: list, text, or true/false."));
    }

    static Problem idTwice(String path) {
        return new Problem(
                path,
                new Wording("Dit kenmerk staat al eerder in het bestand.", "This id stands earlier in the file."),
                new Wording("Geef ieder een eigen kenmerk.", "Give everyone an id of their own."));
    }

    static Problem refused(String place, Change.Refused why) {
        return switch (why) {
            case ID_TAKEN -> Problems.idTaken(place);
            case UNKNOWN_ORGANISATION -> Problems.unknownOrganisation(place);
            case UNKNOWN_OWNER -> Problems.unknownOwner(place);
            case MANAGED_BY_FILE, STILL_EMPLOYS, SAID_OTHERWISE, TOO_MANY, NOT_HERSELF, ABSENT ->
                throw new IllegalArgumentException("the file is never refused with " + why);
        };
    }

    private static String line(long line) {
        return "line " + line;
    }
}
