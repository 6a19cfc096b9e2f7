package nl.schildwacht.threat;

import java.nio.charset.StandardCharsets;

/**
 * Goes through the lines of a large data file, one at a time, without those that are empty or begin with {@code #}; a line's
 * cells stand between tabs. Places are those in the file's bytes. For one thread.
 */
final class Lines {
    private final DataFile file;
    private final byte[] bytes;
    private int number;
    private int at;
    private int end = -1;

    Lines(DataFile file) {
        this.file = file;
        bytes = file.bytes();
    }

    /** The whole file. */
    byte[] bytes() {
        return bytes;
    }

    /** How many lines the file has, with those that are left out. */
    int count() {
        int count = 1;
        for (byte one : bytes) if (one == '\n') count++;
        return count;
    }

    /** Goes on to the next line. @return whether there is one. */
    boolean next() {
        while (end < bytes.length) {
            at = end + 1;
            number++;
            end = at;
            while (end < bytes.length && bytes[end] != '\n') end++;
            if (end > at && bytes[at] != '#') return true;
        }
        return false;
    }

    /** Where the line starts. */
    int at() {
        return at;
    }

    /** Where it ends. */
    int end() {
        return end;
    }

    /** Where the cell ends that begins here. */
    int past(int from) {
        int past = Math.min(from, end);
        while (past < end && bytes[past] != '\t') past++;
        return past;
    }

    String text(int from, int past) {
        return new String(bytes, from, Math.max(0, past - from), StandardCharsets.UTF_8);
    }

    /** The whole line. */
    String text() {
        return text(at, end);
    }

    DataMistake mistake(String what) {
        return new DataMistake(new DataFile.Line(file.name(), number, text(), false), what);
    }
}
