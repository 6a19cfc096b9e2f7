package nl.schildwacht.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.util.List;
import java.util.Map;

/**
 * axe-core, with every rule it has for WCAG 2.0, 2.1 and 2.2 at levels A and AA and for best practice. No rule is switched
 * off and no part of a page is left out.
 */
final class Axe {
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private static final String RUN = """
            async tags => {
              if (document.querySelector('iframe, frame, object, embed')) throw new Error('this page has frames');
              const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
              const shortened = text => text.length <= 160 ? text : text.slice(0, 160) + '…';
              return found.violations.map(({ id, impact, help, nodes }) => ({ id, impact, help,
                where: nodes.slice(0, 3).map(node => node.target + ' ' + shortened(node.html)).join('; ') }));
            }""";

    private Axe() {}

    /** One rule broken. @param where the first places, as selectors. */
    record Finding(String rule, String impact, String help, String where) {
        private static Finding from(Map<?, ?> rule) {
            return new Finding(
                    String.valueOf(rule.get("id")),
                    String.valueOf(rule.get("impact")),
                    String.valueOf(rule.get("help")),
                    String.valueOf(rule.get("where")));
        }

        @Override
        public String toString() {
            return rule + " (" + impact + "): " + help + " at " + where;
        }
    }

    static List<Finding> findings(Page page) {
        // The library's own driver puts the script in each time and describes what was right as well, which takes four
        // times
        // as long; it is needed for pages with frames, and no page of ours has any.
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window")))
            page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
        return ((List<?>) page.evaluate(RUN, TAGS))
                .stream().map(rule -> Finding.from((Map<?, ?>) rule)).toList();
    }
}
