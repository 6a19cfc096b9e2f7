package nl.schildwacht.watch;

/** A sentence for people in both languages we speak. It never repeats what somebody typed. */
public record Wording(String nl, String en) {
    public String in(Language language) {
        return switch (language) {
            case NL -> nl;
            case EN -> en;
        };
    }
}
