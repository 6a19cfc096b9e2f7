package nl.schildwacht.console.page;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateNode.Origin;
import nl.schildwacht.text.Bidi;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Isolates whatever a template fills in, on every page and in every sentence, so that no name written from right to left, or
 * with signs that turn text around, rearranges what stands beside it. Then it is escaped, as everything is.
 */
@Singleton
class Isolating implements ResultMapper {
    private static final List<String> PAGES = List.of("text/html");

    private final HtmlEscaper escaper = new HtmlEscaper(PAGES);

    void join(@Observes EngineBuilder engine) {
        engine.addResultMapper(this);
    }

    /** Before the framework's escaper, because only one of them is asked. */
    @Override
    public int getPriority() {
        return escaper.getPriority() + 1;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        if (result instanceof RawString || result instanceof AsWritten) return false;
        String text = result.toString();
        return !Bidi.isolated(text).equals(text);
    }

    @Override
    public String map(Object result, Expression expression) {
        String isolated = Bidi.isolated(result.toString());
        return escaper.appliesTo(expression.getOrigin(), isolated) ? escaper.map(isolated, expression) : isolated;
    }

    /** What goes back as it came: the value of a field, a text in an element of its own. It is escaped all the same. */
    public record AsWritten(Object what) {
        @Override
        public String toString() {
            return String.valueOf(what);
        }
    }

    @TemplateExtension
    static final class Fields {
        private Fields() {}

        static AsWritten asWritten(Object what) {
            return new AsWritten(what);
        }
    }
}
