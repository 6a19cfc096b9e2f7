package nl.schildwacht.app.evaluation;

import java.util.List;
import java.util.stream.Stream;

/** A page for a terminal. */
final class TextPage implements Page {
    private static final int WIDTH = 100;

    private final StringBuilder out;

    TextPage(StringBuilder out) {
        this.out = out;
    }

    @Override
    public void heading(int level, String words) {
        String line = Plain.line(words);
        if (level > 1) out.append('\n');
        out.append(line).append('\n');
        if (level == 1) out.append("=".repeat(length(line))).append('\n');
        else out.append("-".repeat(length(line))).append('\n');
    }

    @Override
    public void say(String words) {
        int column = 0;
        for (String word : Plain.line(words).split(" ")) {
            if (column > 0 && column + 1 + length(word) > WIDTH) {
                out.append('\n');
                column = 0;
            } else if (column > 0) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += length(word);
        }
        out.append('\n');
    }

    @Override
    public void table(List<String> header, List<List<String>> rows) {
        int[] widths = new int[header.size()];
        Stream.concat(Stream.of(header), rows.stream()).forEach(row -> {
            for (int i = 0; i < widths.length; i++) widths[i] = Math.max(widths[i], length(Plain.line(row.get(i))));
        });
        line(header, widths);
        rows.forEach(row -> line(row, widths));
    }

    private void line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < widths.length; i++) {
            String cell = Plain.line(row.get(i));
            String padding = " ".repeat(widths[i] - length(cell));
            line.append(i == 0 ? cell + padding : "  " + padding + cell);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    @Override
    public void list(List<String> items) {
        items.forEach(item -> out.append("  ").append(Plain.line(item)).append('\n'));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
