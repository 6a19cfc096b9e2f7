package nl.schildwacht.console.page.cases;

import nl.schildwacht.dossier.casework.Article;
import nl.schildwacht.dossier.casework.Charge;
import nl.schildwacht.watch.Language;

import java.util.List;

/**
 * An offence in words.
 *
 * @param what the behaviour, with what a threat announces.
 * @param klacht whether the employee must ask for prosecution, and until when.
 */
public record ChargeRow(Charge charge, String what, String klacht, Language language) {
    /** "285b stalking". */
    public List<String> articles() {
        return charge.advice().articles().stream().map(this::named).toList();
    }

    public boolean isBeyondSources() {
        return charge.advice().articles().stream().anyMatch(article -> !article.inSources());
    }

    /** Which article holds when; may be empty. */
    public String when() {
        return charge.advice().when().map(wording -> wording.in(language)).orElse("");
    }

    private String named(Article article) {
        return article.id() + (article.inSources() ? "" : "*") + " "
                + article.name().in(language);
    }
}
