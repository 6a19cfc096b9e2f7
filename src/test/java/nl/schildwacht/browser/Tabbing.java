package nl.schildwacht.browser;

import com.microsoft.playwright.Page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goes through a page with the Tab key and looks at what has the focus, as somebody without a mouse does. */
final class Tabbing {
    private static final int MOST = 120;

    /** What has the focus: which element, whether it can be seen to have it, and whether something lies over it. */
    private static final String FOCUSED = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              const style = getComputedStyle(e), box = e.getBoundingClientRect();
              const at = document.elementFromPoint(box.x + Math.min(box.width, innerWidth) / 2, box.y + Math.min(box.height, 20) / 2);
              const label = e.labels && e.labels[0];
              window.__stops = window.__stops || [];
              const seen = window.__stops.includes(e);
              window.__stops.push(e);
              return {
                seen,
                name: e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + ' "' + (e.textContent || '').trim().slice(0, 30) + '"',
                marked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
                covered: !(at && (at === e || e.contains(at) || at.contains(e) || (label && label.contains(at)))),
              };
            }""";

    private Tabbing() {}

    /** @return what is wrong: focus that cannot be seen, that is covered, or that cannot get away. */
    static List<String> troubles(Page page) {
        List<String> troubles = new ArrayList<>();
        page.evaluate("() => { window.__stops = []; if (document.activeElement) document.activeElement.blur(); }");
        for (int i = 0; i < MOST; i++) {
            page.keyboard().press("Tab");
            if (!(page.evaluate(FOCUSED) instanceof Map<?, ?> focused)) break; // past the last: the browser's own bar
            if (Boolean.TRUE.equals(focused.get("seen"))) break;
            if (!Boolean.TRUE.equals(focused.get("marked")))
                troubles.add("focus is not seen on " + focused.get("name"));
            if (Boolean.TRUE.equals(focused.get("covered"))) troubles.add("covered: " + focused.get("name"));
        }
        return troubles;
    }

    /**
     * The spacing of WCAG 1.4.12, set on every element.
     *
     * @return what is cut off by it.
     */
    static List<?> cutOffWhenSpaced(Page page) {
        return (List<?>) page.evaluate("""
                () => {
                  for (const e of document.querySelectorAll('body *')) {
                    e.style.lineHeight = '1.5'; e.style.letterSpacing = '0.12em'; e.style.wordSpacing = '0.16em';
                    if (e.tagName === 'P') e.style.marginBottom = '2em';
                  }
                  const cut = [...document.querySelectorAll('main *')].filter(e => {
                    const style = getComputedStyle(e);
                    if (!e.textContent.trim() || e.closest('.visually-hidden') || e.clientHeight < 2) return false;
                    return (style.overflowY === 'hidden' || style.overflowY === 'clip') && e.scrollHeight > e.clientHeight + 2
                        || (style.overflowX === 'hidden' || style.overflowX === 'clip') && e.scrollWidth > e.clientWidth + 2;
                  }).map(e => e.tagName.toLowerCase() + '.' + e.className);
                  if (document.documentElement.scrollWidth > innerWidth) cut.push('the page itself is too wide');
                  return cut;
                }""");
    }
}
