package nl.schildwacht.app.evaluation;

/** The command cannot be carried out as it was given; the message tells the user why. It holds no text that was judged. */
public final class Unusable extends Exception {
    public Unusable(String message) {
        super(message);
    }
}
