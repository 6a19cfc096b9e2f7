package nl.schildwacht.dispatch.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A message as blocks of text, for the two templates.
 *
 * @param language BCP 47.
 * @param title repeats the subject line.
 * @param preheader what mail programs show beside the subject.
 */
public record Page(String language, String title, String preheader, List<Block> blocks, String footer) {
    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .build();
    private static final Template TEXT = template("letter.txt", "text/plain");
    private static final Template HTML = template("letter.html", "text/html");

    public Page {
        blocks = List.copyOf(blocks);
    }

    /**
     * A heading, a paragraph, a list, a link, or several of these.
     *
     * @param numbered whether the items are steps.
     * @param urgent whether the text stands out.
     */
    public record Block(
            @Nullable String heading,
            @Nullable String text,
            List<String> items,
            boolean numbered,
            boolean urgent,
            @Nullable Link link) {
        public Block {
            items = List.copyOf(items);
        }

        static Block text(String text) {
            return new Block(null, text, List.of(), false, false, null);
        }

        static Block urgent(String text) {
            return new Block(null, text, List.of(), false, true, null);
        }

        static Block list(String heading, List<String> items) {
            return new Block(heading, null, items, false, false, null);
        }

        static Block steps(String heading, List<String> items) {
            return new Block(heading, null, items, true, false, null);
        }

        static Block link(String text, Link link) {
            return new Block(null, text, List.of(), false, false, link);
        }

        /** What stands before item {@code count} in plain text. */
        public String mark(int count) {
            return numbered ? count + "." : "-";
        }
    }

    /**
     * A way into the console; plain text shows the address alone.
     *
     * @param address absolute.
     */
    public record Link(String label, String address) {}

    String text() {
        return TEXT.data("page", this).render().strip() + "\n";
    }

    String html() {
        return HTML.data("page", this).render();
    }

    private static Template template(String name, String type) {
        try (InputStream in = Page.class.getResourceAsStream("/templates/" + name)) {
            if (in == null) throw new IllegalStateException("the template " + name + " is missing");
            return ENGINE.parse(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8), Variant.forContentType(type), name);
        } catch (IOException e) {
            throw new UncheckedIOException("the template " + name + " cannot be read", e);
        }
    }
}
