package nl.schildwacht.threat;

/** A mistake in a data file of this room. It stops the start, and its message names file and line. */
public final class DataMistake extends IllegalStateException {
    DataMistake(DataFile.Line line, String what) {
        super(line.file() + ":" + line.number() + ": " + what + " in \"" + line.text() + "\"");
    }
}
