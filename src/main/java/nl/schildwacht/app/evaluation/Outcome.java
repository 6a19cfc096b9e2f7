package nl.schildwacht.app.evaluation;

/** What a person and what the recogniser said of the same text, without the text. */
record Outcome(Expected expected, Verdict verdict) {
    /** Whether the recogniser puts the label first that the person gave. */
    boolean isFirstRight() {
        return verdict.first().equals(expected.label());
    }

    /** Whether both said whom people should be told about. */
    boolean isAboutAlerts() {
        return expected.targets().isPresent() && verdict.told().isPresent();
    }
}
