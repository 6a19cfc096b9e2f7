package nl.schildwacht.dossier.report;

import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.Wording;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one gate for what reporters write: all that is wrong comes back together, and nothing is thrown. */
public final class ReportCheck {
    /** The most characters of a copied text; longer than any post, and a long chat. */
    public static final int LONGEST_SAID = 20_000;

    static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_NOTE = 4_000;
    private static final int LONGEST_ADDRESS = 2_000;

    private final Clock clock;

    public ReportCheck(Clock clock) {
        this.clock = clock;
    }

    /** @param pictures how many came along and can be kept. */
    public Checked<Testimony> testimony(WrittenTestimony written, int pictures) {
        List<Problem> problems = new ArrayList<>();
        Optional<URI> address = Optional.empty();
        if (!written.address().isBlank()) {
            address = address(written.address());
            if (address.isEmpty()) problems.add(noAddress());
        }
        Optional<Place> place = Place.find(written.place());
        if (!written.place().isBlank() && place.isEmpty()) problems.add(noPlace());
        var testimony = new Testimony(
                written.kind(),
                place,
                address,
                words("said", written.said(), LONGEST_SAID, problems),
                line("author", written.author(), problems),
                day(written.seenOn(), problems),
                time(written.seenAt(), problems),
                line("found_where", written.foundWhere(), problems),
                words("note", written.note(), LONGEST_NOTE, problems),
                answers(written, problems));
        problems.addAll(missing(written, testimony, pictures));
        return problems.isEmpty() ? new Checked.Fine<>(testimony, List.of()) : new Checked.Wrong<>(problems);
    }

    /** A web address as somebody copied it; empty when it is none. */
    public static Optional<URI> address(String written) {
        String stripped = written.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_ADDRESS) return Optional.empty();
        try {
            // People leave the first part out, and browsers do not show it.
            var uri = new URI(stripped.contains("://") ? stripped : "https://" + stripped);
            boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean hasHost = uri.getHost() != null && uri.getHost().contains(".");
            return isWeb && hasHost && uri.getRawUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static List<Problem> missing(WrittenTestimony written, Testimony read, int pictures) {
        List<Problem> problems = new ArrayList<>();
        boolean wroteNoAddress = written.address().isBlank();
        switch (written.kind()) {
            case ADDRESS -> {
                if (wroteNoAddress) problems.add(noAddress());
            }
            case TEXT -> {
                if (written.said().isBlank())
                    problems.add(problem(
                            "said",
                            "De tekst ontbreekt.",
                            "The text is missing.",
                            "Plak of typ wat er gezegd is.",
                            "Paste or type what was said."));
            }
            case SCREENSHOT -> {
                if (pictures == 0)
                    problems.add(problem(
                            "pictures",
                            "Er is geen afbeelding bij.",
                            "There is no picture with it.",
                            "Kies een schermafdruk of foto.",
                            "Choose a screenshot or photo."));
            }
            case ACCOUNT_TAKEN, FAKE_ACCOUNT -> {
                if (read.place().isEmpty() && written.place().isBlank()) problems.add(noPlace());
                if (wroteNoAddress && written.author().isBlank())
                    problems.add(problem(
                            "author",
                            "We weten nog niet om welk account het gaat.",
                            "We do not know yet which account it is.",
                            "Geef de naam of het adres van het account.",
                            "Give the name or the address of the account."));
            }
            case FILMED -> {
                if (!read.answers().containsKey(Question.RECORDED))
                    problems.add(problem(
                            Question.RECORDED.id(),
                            "Deze vraag is nog open.",
                            "This question is still open.",
                            "Kies beeld, geluid of allebei.",
                            "Choose picture, sound or both."));
            }
        }
        return problems;
    }

    private static String words(String field, String written, int longest, List<Problem> problems) {
        if (written.length() > longest)
            problems.add(problem(
                    field,
                    "Deze tekst is te lang.",
                    "This text is too long.",
                    "Gebruik hoogstens " + longest + " tekens.",
                    "Use at most " + longest + " characters."));
        // A form sends CR LF; PostgreSQL's text knows no NUL. All else is evidence and stays.
        return written.replace("\r\n", "\n").replace('\0', '\uFFFD').strip();
    }

    private static String line(String field, String written, List<Problem> problems) {
        return words(field, written, LONGEST_LINE, problems).replaceAll("\\p{Cntrl}", " ");
    }

    private Optional<LocalDate> day(String written, List<Problem> problems) {
        if (written.isBlank()) return Optional.empty();
        try {
            LocalDate day = LocalDate.parse(written.strip());
            LocalDate today = LocalDate.ofInstant(clock.instant(), DUTCH_TIME);
            if (!day.isAfter(today) && day.isAfter(today.minusYears(20))) return Optional.of(day);
        } catch (DateTimeException notADay) {
            // said below, together with days that cannot be
        }
        problems.add(problem(
                "seen_on",
                "Deze dag kan niet.",
                "This cannot be the day.",
                "Geef een dag die geweest is, zoals 2026-05-04, of laat dit leeg.",
                "Give a day in the past, such as 2026-05-04, or leave this empty."));
        return Optional.empty();
    }

    private static Optional<LocalTime> time(String written, List<Problem> problems) {
        if (written.isBlank()) return Optional.empty();
        try {
            return Optional.of(LocalTime.parse(written.strip()));
        } catch (DateTimeException notATime) {
            problems.add(problem(
                    "seen_at",
                    "Deze tijd klopt niet.",
                    "This time is not valid.",
                    "Schrijf bijvoorbeeld 09:30, of laat dit leeg.",
                    "Write for instance 09:30, or leave this empty."));
            return Optional.empty();
        }
    }

    private static Map<Question, Answer> answers(WrittenTestimony written, List<Problem> problems) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        for (Question question : Question.of(written.kind())) {
            String answer = written.answers().getOrDefault(question.id(), "");
            Optional<Answer> known = Answer.find(answer).filter(question.options()::contains);
            if (known.isPresent()) answers.put(question, known.get());
            else if (!answer.isBlank())
                problems.add(problem(
                        question.id(),
                        "Dit antwoord kennen we niet.",
                        "We do not know this answer.",
                        "Kies een van de antwoorden.",
                        "Choose one of the answers."));
        }
        return answers;
    }

    /** What is said where an address is wanted and none was given. */
    public static Problem noAddress() {
        return problem(
                "address",
                "Dit is geen webadres.",
                "This is not a web address.",
                "Kopieer het adres uit de adresbalk, of kies ‘link kopiëren’ bij het bericht.",
                "Copy the address from the address bar, or choose ‘copy link’ with the post.");
    }

    private static Problem noPlace() {
        return problem(
                "place",
                "We weten nog niet waar het was.",
                "We do not know yet where it was.",
                "Kies waar u het zag of hoorde.",
                "Choose where you saw or heard it.");
    }

    private static Problem problem(String field, String nl, String en, String remedyNl, String remedyEn) {
        return new Problem(field, new Wording(nl, en), new Wording(remedyNl, remedyEn));
    }
}
