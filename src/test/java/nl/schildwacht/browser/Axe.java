package nl.schildwacht.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * axe-core, with every rule it has for WCAG 2.0, 2.1 and 2.2 at levels A and AA and for best practice. No rule is switched
 * off and no part of a page is left out.
 */
final class Axe {
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private Axe() {}

    /** One rule broken. @param where the first places, as selectors. */
    record Finding(String rule, String impact, String help, String where) {
        @Override
        public String toString() {
            return rule + " (" + impact + "): " + help + " at " + where;
        }
    }

    static List<Finding> findings(Page page) {
        // Colours in transition are measured halfway: axe waits for nothing.
        page.emulateMedia(
                new Page.EmulateMediaOptions().setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        return new AxeBuilder(page)
                .withTags(TAGS).analyze().getViolations().stream()
                        .map(rule -> new Finding(
                                rule.getId(),
                                String.valueOf(rule.getImpact()),
                                rule.getHelp(),
                                rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getTarget() + " " + shortened(node.getHtml()))
                                        .collect(Collectors.joining("; "))))
                        .toList();
    }

    private static String shortened(String html) {
        return html.length() <= 160 ? html : html.substring(0, 160) + "…";
    }
}
