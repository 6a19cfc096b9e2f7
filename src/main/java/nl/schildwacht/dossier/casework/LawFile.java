package nl.schildwacht.dossier.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.schildwacht.dossier.casework.Article.Audience;
import nl.schildwacht.dossier.casework.Article.Klacht;
import nl.schildwacht.dossier.casework.Law.PoliceNorm;
import nl.schildwacht.dossier.casework.Law.Registration;
import nl.schildwacht.dossier.casework.Law.Reporter;
import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.Wording;
import nl.schildwacht.watch.YamlDocument;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the law file and says what is wrong with it, entry by entry. */
final class LawFile {
    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, Article> articles = new HashMap<>();

    private LawFile() {}

    /** What came of reading. */
    sealed interface Reading {
        record Good(Law law) implements Reading {}

        /** @param mistakes in the file's order, at least one. */
        record Bad(List<String> mistakes) implements Reading {}
    }

    record Document(
            @Nullable String date,
            @Nullable List<WrittenArticle> articles,
            @Nullable List<WrittenBehaviour> behaviours) {}

    record WrittenArticle(
            @Nullable String id,
            @Nullable String nl,
            @Nullable String en,
            @Nullable String klacht,
            @JsonProperty("for") @Nullable String audience,
            @JsonProperty("in_sources") @Nullable Boolean inSources) {}

    record WrittenBehaviour(
            @Nullable String id,
            @Nullable List<String> articles,
            @Nullable String police,
            @Nullable String reports,
            @Nullable String registration,
            @JsonProperty("when_nl") @Nullable String whenNl,
            @JsonProperty("when_en") @Nullable String whenEn) {}

    static Reading read(String yaml) {
        return read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    static Reading read(byte[] yaml) {
        return switch (new YamlDocument<>(Document.class).read(yaml)) {
            case Checked.Wrong<Document> wrong ->
                new Reading.Bad(wrong.problems().stream()
                        .map(problem ->
                                problem.field() + ": " + problem.message().en())
                        .toList());
            case Checked.Fine<Document> fine -> new LawFile().check(fine.value());
        };
    }

    private Reading check(Document document) {
        Optional<LocalDate> date = date(document.date());
        list(document.articles()).forEach(this::article);
        Map<Offence, Law.Entry> entries = new HashMap<>();
        for (WrittenBehaviour written : list(document.behaviours())) {
            Optional<Offence> offence = offence(written);
            if (offence.isEmpty()) continue;
            if (entries.put(offence.get(), entry(written)) != null) mistake(written.id(), "stands there twice");
        }
        Offence.all().stream()
                .filter(offence -> !entries.containsKey(offence))
                .forEach(missing -> mistake(missing.id(), "has no entry"));
        if (!mistakes.isEmpty() || date.isEmpty()) return new Reading.Bad(List.copyOf(mistakes));
        return new Reading.Good(new Law(date.get(), entries));
    }

    private Optional<LocalDate> date(@Nullable String written) {
        try {
            return Optional.of(LocalDate.parse(Objects.requireNonNullElse(written, "")));
        } catch (DateTimeException e) {
            mistakes.add("date: must be a day, such as 2026-11-01");
            return Optional.empty();
        }
    }

    private void article(WrittenArticle written) {
        String id = "article " + written.id();
        if (written.id() == null || written.nl() == null || written.en() == null) {
            mistake(id, "needs id, nl and en");
            return;
        }
        var article = new Article(
                written.id(),
                new Wording(written.nl(), written.en()),
                choice(id, "klacht", written.klacht(), Klacht.class, Klacht.NO),
                written.audience() == null
                        ? Audience.EVERYBODY
                        : choice(id, "for", written.audience(), Audience.class, Audience.EVERYBODY),
                !Boolean.FALSE.equals(written.inSources()));
        if (articles.put(article.id(), article) != null) mistake(id, "stands there twice");
    }

    private Optional<Offence> offence(WrittenBehaviour written) {
        Optional<Offence> known = Offence.all().stream()
                .filter(offence -> offence.id().equals(written.id()))
                .findFirst();
        if (known.isEmpty()) mistake(written.id(), "is no behaviour that we know");
        return known;
    }

    private Law.Entry entry(WrittenBehaviour written) {
        List<Article> named = new ArrayList<>();
        for (String id : list(written.articles())) {
            Article article = articles.get(id);
            if (article == null)
                mistake(written.id(), "names article " + id + ", which is not in the list of articles");
            else named.add(article);
        }
        if ((written.whenNl() == null) != (written.whenEn() == null)) {
            mistake(written.id(), "needs both when_nl and when_en, or neither");
        }
        Reporter reporter = choice(written.id(), "reports", written.reports(), Reporter.class, Reporter.NOBODY);
        boolean always = !named.isEmpty() && named.stream().allMatch(article -> article.klacht() == Klacht.YES);
        if (always && reporter != Reporter.VICTIM) {
            mistake(written.id(), "is prosecuted on klacht only, so only the victim reports it");
        }
        return new Law.Entry(
                named,
                Optional.ofNullable(written.whenNl())
                        .map(nl -> new Wording(nl, Objects.requireNonNullElse(written.whenEn(), ""))),
                choice(written.id(), "police", written.police(), PoliceNorm.class, PoliceNorm.CONSIDER),
                reporter,
                choice(written.id(), "registration", written.registration(), Registration.class, Registration.NONE));
    }

    private <E extends Enum<E>> E choice(
            @Nullable String of, String key, @Nullable String written, Class<E> choices, E otherwise) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().toLowerCase(Locale.ROOT).equals(written)) return choice;
        }
        mistake(
                of,
                key + " must be one of "
                        + String.join(
                                ", ",
                                List.of(choices.getEnumConstants()).stream()
                                        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                                        .toList()));
        return otherwise;
    }

    private void mistake(@Nullable String of, String what) {
        mistakes.add(of + ": " + what);
    }

    private static <T> List<T> list(@Nullable List<T> written) {
        return Objects.requireNonNullElse(written, List.of());
    }
}
