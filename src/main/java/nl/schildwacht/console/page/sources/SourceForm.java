package nl.schildwacht.console.page.sources;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.post.Platform;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Secret;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.WrittenSource;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Between the form of a source, with its plain labels, and what the gate for sources reads. */
final class SourceForm {
    static final String BLUESKY = "https://bsky.social";
    private static final int CEILING_TIMES = 12;

    private final Form form;
    private final Platform platform;

    SourceForm(Form form, Platform platform) {
        this.form = form;
        this.platform = platform;
    }

    /** As it stands, to be changed. The token is not shown, nor what stands behind the question mark of an address. */
    static Form filled(SourceSettings settings) {
        return Form.empty()
                .with("name", settings.name())
                .with("organisation", settings.organisationId())
                .with("mode", settings.mode().id())
                .with("base", SourceRow.shown(settings))
                .with("query", settings.query())
                .with("channel", settings.channel().orElse(""))
                .with("account", settings.account().orElse(""))
                .with("secret", settings.secret().orElse(""))
                .with("every", Long.toString(settings.floor().toMinutes()));
    }

    /** The token that was typed; empty when the former one, or none, is to stand. */
    Optional<String> token() {
        return form.text("token");
    }

    /** Says what is wrong with a token, if anything is. */
    void checkToken(SourcesTexts texts, boolean canStore) {
        token().ifPresent(token -> {
            if (!canStore) form.problem("token", texts.noKey());
            else if (!Secret.isUsable(token)) form.problem("token", texts.tokenWrong());
        });
    }

    /** @param before what it was; an address that was shown without its secret part stays what it was. */
    WrittenSource written(String id, Optional<SourceSettings> before) {
        String secret =
                token().isPresent() ? storedAs(id) : form.value("secret").strip();
        return new WrittenSource(
                id,
                name(),
                platform.id(),
                platform == Platform.FEED ? Mode.FEED.id() : form.value("mode"),
                base(before),
                form.value("query").strip().replaceFirst("^#", ""),
                form.value("organisation"),
                form.value("channel"),
                form.value("account").strip().replaceFirst("^@", ""),
                secret,
                every(1),
                every(CEILING_TIMES));
    }

    /** Where the token of a source is kept. */
    static String storedAs(String id) {
        return "stored:" + id;
    }

    void mark(List<Problem> problems, Language language) {
        for (Problem problem : problems) {
            String field = problem.field();
            if (field.equals("floor") || field.equals("ceiling")) field = "every";
            form.problem(
                    field,
                    problem.message().in(language) + " " + problem.remedy().in(language));
        }
    }

    private String name() {
        return form.text("name").orElse("");
    }

    private String base(Optional<SourceSettings> before) {
        String typed = form.value("base").strip();
        if (before.filter(settings -> SourceRow.shown(settings).equals(typed)).isPresent())
            return before.get().base().toString();
        if (typed.isEmpty() && platform == Platform.BLUESKY) return BLUESKY;
        return typed.isEmpty() || typed.contains("://") ? typed : "https://" + typed;
    }

    /** Empty for the platform's own rhythm; nonsense is passed on, so that the gate says so. */
    private String every(int times) {
        String minutes = form.value("every").strip();
        if (minutes.isEmpty()) return "";
        try {
            return Duration.ofMinutes(Long.parseLong(minutes))
                    .multipliedBy(times)
                    .toString();
        } catch (NumberFormatException | ArithmeticException notANumber) {
            return minutes;
        }
    }
}
