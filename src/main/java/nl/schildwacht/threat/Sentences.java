package nl.schildwacht.threat;

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

/** What explanations say, in one language; read from {@code texts/explanation-<language>.properties}. Immutable. */
final class Sentences {
    private static final java.util.regex.Pattern GAP = java.util.regex.Pattern.compile("\\{([a-z]+)}");
    private static final Map<Language, Sentences> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) ALL.put(language, new Sentences(language));
    }

    private final Properties texts = new Properties();

    private Sentences(Language language) {
        String file = "/texts/explanation-" + language.locale().getLanguage() + ".properties";
        try (InputStream in = Sentences.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("the texts " + file + " are missing");
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the texts " + file + " cannot be read", e);
        }
    }

    static Sentences in(Language language) {
        return ALL.get(language);
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** The text under a key; whoever asks for what nobody wrote gets the key, which a test keeps from happening. */
    String say(String key) {
        return texts.getProperty(key, key);
    }

    /** The text under a key with its gaps filled: name, value, name, value. */
    String say(String key, String... values) {
        return GAP.matcher(say(key)).replaceAll(gap -> {
            for (int k = 0; k < values.length; k += 2)
                if (values[k].equals(gap.group(1))) return Matcher.quoteReplacement(values[k + 1]);
            throw new IllegalStateException("nothing for {" + gap.group(1) + "} in " + key);
        });
    }
}
