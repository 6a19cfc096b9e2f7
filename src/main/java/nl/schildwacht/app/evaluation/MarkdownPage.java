package nl.schildwacht.app.evaluation;

import java.util.List;
import java.util.stream.Collectors;

/** A page to paste into documentation. */
final class MarkdownPage implements Page {
    private final StringBuilder out;

    MarkdownPage(StringBuilder out) {
        this.out = out;
    }

    @Override
    public void heading(int level, String words) {
        // It becomes part of a page that has a title of its own.
        out.append("#".repeat(level + 1)).append(' ').append(safe(words)).append("\n\n");
    }

    @Override
    public void say(String words) {
        out.append(safe(words)).append("\n\n");
    }

    @Override
    public void table(List<String> header, List<List<String>> rows) {
        line(header);
        out.append("|---").append("|--:".repeat(header.size() - 1)).append("|\n");
        rows.forEach(this::line);
        out.append('\n');
    }

    private void line(List<String> row) {
        out.append(row.stream().map(MarkdownPage::safe).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    @Override
    public void list(List<String> items) {
        items.forEach(item -> out.append("- ").append(safe(item)).append('\n'));
        out.append('\n');
    }

    private static String safe(String text) {
        return Plain.line(text).replaceAll("[\\\\`*_\\[\\]<>|#&]", "\\\\$0");
    }
}
