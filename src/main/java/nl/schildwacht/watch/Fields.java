package nl.schildwacht.watch;

import nl.schildwacht.post.Platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the fields of one written thing and gathers everything that is wrong with them. Used once, by one thread. */
final class Fields {
    static final int NAME = 200;
    static final int SHORT = 60;
    private static final int MOST_IN_A_LIST = 50;
    private static final int LONGEST_URL = 2000;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern PLATFORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern HANDLE = Pattern.compile("@?[\\p{L}\\p{N}_.:-]{1,120}(?:@[A-Za-z0-9.-]{1,253})?");
    /** Line and paragraph separators, and what turns the direction of text: invisible, and a way to lie in a mail. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final StopWords STOP_WORDS = StopWords.shipped();

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notices = new ArrayList<>();

    void problem(Problem problem) {
        problems.add(problem);
    }

    void notice(Problem notice) {
        notices.add(notice);
    }

    boolean areFine() {
        return problems.isEmpty();
    }

    <T> Checked<T> wrong() {
        return new Checked.Wrong<>(problems);
    }

    <T> Checked<T> fine(T value) {
        return new Checked.Fine<>(value, notices);
    }

    static boolean isId(String written) {
        return ID.matcher(written).matches();
    }

    String id(String field, String written) {
        var id = written.strip();
        if (id.isEmpty()) problem(Problems.missing(field));
        else if (!isId(id)) problem(Problems.badId(field));
        return id;
    }

    /** One line of plain text; may be empty. A formula is text like any other. */
    String text(String field, String written, int longest) {
        if (written.length() > 4 * longest) { // do not normalise a megabyte to refuse it
            problem(Problems.tooLong(field, longest));
            return "";
        }
        var text = Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
        if (INVISIBLE.matcher(text).find()) problem(Problems.controlCharacter(field));
        else if (text.length() > longest) problem(Problems.tooLong(field, longest));
        return text;
    }

    /** A name that must be there. */
    String name(String field, String written) {
        var name = text(field, written, NAME);
        if (name.isEmpty()) {
            if (written.isBlank()) problem(Problems.missing(field));
        } else if (name.codePoints().noneMatch(Character::isLetter)) problem(Problems.noLetter(field));
        return name;
    }

    Optional<String> email(String field, String written) {
        if (written.isBlank()) return Optional.empty();
        var address = EmailAddress.parse(written.strip());
        if (address.isEmpty()) problem(Problems.badEmail(field));
        return address;
    }

    List<Handle> handles(List<String> written) {
        return list("handles", written)
                .map(String::strip)
                .flatMap(handle -> handle(handle).stream())
                .distinct()
                .toList();
    }

    private Optional<Handle> handle(String written) {
        int colon = written.indexOf(':');
        var platform = colon < 0 ? "" : written.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        var name = written.substring(colon + 1).strip();
        if (colon >= 0 && !PLATFORM.matcher(platform).matches()
                || !HANDLE.matcher(name).matches()) {
            problem(Problems.badHandle("handles"));
            return Optional.empty();
        }
        if (colon >= 0 && Platform.find(platform).isEmpty()) notice(Problems.unknownPlatform("handles"));
        return Optional.of(Handle.parse(written));
    }

    List<String> aliases(List<String> written) {
        return list("aliases", written)
                .map(alias -> saysSomething("aliases", name("aliases", alias)))
                .distinct()
                .toList();
    }

    List<String> ids(String field, List<String> written) {
        return list(field, written).map(id -> id(field, id)).distinct().toList();
    }

    /** Refuses what every text would mean; gives the text back. */
    String saysSomething(String field, String text) {
        if (STOP_WORDS.areAllOf(text)) problem(Problems.everydayWord(field));
        return text;
    }

    private Stream<String> list(String field, List<String> written) {
        if (written.size() > MOST_IN_A_LIST) {
            problem(Problems.tooMany(field, MOST_IN_A_LIST));
            return Stream.empty();
        }
        return written.stream().filter(entry -> !entry.isBlank());
    }

    Language language(String written, Language otherwise) {
        if (written.isBlank()) return otherwise;
        var id = written.strip();
        return Arrays.stream(Language.values())
                .filter(language -> language.name().equalsIgnoreCase(id))
                .findFirst()
                .orElseGet(() -> {
                    problem(Problems.badLanguage("language"));
                    return otherwise;
                });
    }

    Optional<String> url(String field, String written) {
        if (written.isBlank()) return Optional.empty();
        var url = text(field, written, LONGEST_URL);
        try {
            var uri = new URI(url);
            var isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (isWeb && uri.getHost() != null && uri.getRawUserInfo() == null) return Optional.of(url);
        } catch (URISyntaxException notAnAddress) {
            // said below, together with those that are well-formed but of no use
        }
        problem(Problems.badUrl(field));
        return Optional.empty();
    }
}
