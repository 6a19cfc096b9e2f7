package nl.schildwacht.dispatch.mail;

import nl.schildwacht.text.Bidi;
import nl.schildwacht.watch.Language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What we say, in one language; read from {@code texts/<language>.properties}. Immutable. */
final class Words {
    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");
    /** Control and format characters (line breaks, bidi marks, zero-width): a name must not arrange the page. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private static final int LONGEST = 120;
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) ALL.put(language, new Words(language));
    }

    private final Properties texts = new Properties();

    private Words(Language language) {
        String file = "/texts/" + language.locale().getLanguage() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("the texts " + file + " are missing");
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the texts " + file + " cannot be read", e);
        }
    }

    static Words in(Language language) {
        return ALL.get(language);
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text under {@code key} with its gaps filled; what is filled in is one line of visible characters, isolated. */
    String say(String key, Map<String, String> values) {
        String text = texts.getProperty(key);
        if (text == null) throw new IllegalStateException("no text for " + key);
        return GAP.matcher(text).replaceAll(gap -> {
            String value = values.get(gap.group(1));
            if (value == null) throw new IllegalStateException("nothing for {" + gap.group(1) + "} in " + key);
            return Matcher.quoteReplacement(Bidi.isolated(visible(value)));
        });
    }

    /** One line of visible characters, not endlessly long. */
    static String visible(String value) {
        String clean = UNSEEN.matcher(value).replaceAll(" ").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
