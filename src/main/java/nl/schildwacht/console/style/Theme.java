package nl.schildwacht.console.style;

import java.util.Arrays;
import java.util.List;

/** Light and dark, with the papers that a colour is read on: as {@code schildwacht.css} and the framework have them. */
public enum Theme {
    /** Pages, and the sections that are set off; white are also the letters on a button. */
    LIGHT(Colour.BLACK, 0.3, "#ffffff", "#f8f9fa"),
    /** The letters on a button, the header, pages, and the sections that are set off. */
    DARK(Colour.WHITE, 0.35, "#08131f", "#16202b", "#212529", "#2b3035");

    /** WCAG 2.2, 1.4.3. */
    public static final double LEAST = 4.5;

    private final Colour ink;
    private final double hover;
    private final List<Colour> papers;

    Theme(Colour ink, double hover, String... papers) {
        this.ink = ink;
        this.hover = hover;
        this.papers = Arrays.stream(papers)
                .map(paper -> Colour.parse(paper).orElseThrow())
                .toList();
    }

    /** How well a colour stands out where it stands out least. */
    public double contrast(Colour colour) {
        return papers.stream().mapToDouble(colour::contrast).min().orElseThrow();
    }

    public boolean isReadable(Colour colour) {
        return contrast(colour) >= LEAST;
    }

    /** The colour itself where it can be read, else the nearest of its kind that can. */
    public Colour readable(Colour colour) {
        return colour.nearest(ink, this::isReadable);
    }

    List<Colour> papers() {
        return papers;
    }

    /** For what is pointed at: further from the paper. */
    Colour pointedAt(Colour colour) {
        return colour.towards(ink, hover);
    }
}
