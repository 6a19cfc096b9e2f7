package nl.schildwacht.match;

import java.util.ArrayList;
import java.util.List;

/**
 * A family name taken apart: the words that carry it, and before each the tussenvoegsels that may be written, abbreviated or
 * left out.
 *
 * @param prefixes one for each word, "" for none; empty where there are none at all.
 * @param runs in one word without, with, and with abbreviated tussenvoegsels: "berg", "vanderberg", "vdberg".
 */
record FamilyName(List<Word> words, List<String> prefixes, List<String> runs) {
    /** No tussenvoegsel is longer; a longer word in the prefix column is part of the name. */
    private static final int LONGEST_PREFIX_WORD = 5;

    private FamilyName(List<Word> words, List<String> prefixes) {
        this(
                List.copyOf(words),
                areNone(prefixes) ? List.of() : List.copyOf(prefixes),
                areNone(prefixes) ? List.of(runTogether(words)) : runTogether(words, prefixes));
    }

    /** The name as it stands, and of a double name each of its halves too; empty when there is no name. */
    static List<FamilyName> written(Vocabulary vocabulary, String prefix, String familyName) {
        Reading reading = vocabulary.read(prefix + " " + familyName);
        int prefixWords = prefix.isBlank() ? 0 : vocabulary.read(prefix).size();
        List<Word> words = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        String open = "";
        for (int at = 0; at < reading.size(); at++) {
            Word word = reading.word(at);
            if (word == null) continue;
            boolean isLast = at == reading.size() - 1;
            boolean isPrefix = at < prefixWords && word.text().length() <= LONGEST_PREFIX_WORD;
            if (!isLast && (isPrefix || word.is(Word.Trait.TUSSENVOEGSEL))) {
                word.mark(Word.Trait.TUSSENVOEGSEL);
                open = open.isEmpty() ? word.text() : open + " " + word.text();
            } else {
                if (words.isEmpty() || reading.has(at, Reading.HYPHEN) || !open.isEmpty()) starts.add(words.size());
                words.add(word);
                prefixes.add(open);
                word.mark(Word.Trait.NAME);
                open = "";
            }
        }
        List<FamilyName> written = new ArrayList<>();
        if (!words.isEmpty()) written.add(new FamilyName(words, prefixes));
        for (int half = 0; starts.size() > 1 && half < starts.size(); half++) {
            int from = starts.get(half);
            int to = half + 1 < starts.size() ? starts.get(half + 1) : words.size();
            written.add(new FamilyName(words.subList(from, to), prefixes.subList(from, to)));
        }
        return written;
    }

    boolean hasPrefix() {
        return !prefixes.isEmpty();
    }

    private static List<String> runTogether(List<Word> words, List<String> prefixes) {
        StringBuilder whole = new StringBuilder();
        StringBuilder abbreviated = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            for (String prefix : prefixes.get(i).split(" ")) {
                whole.append(prefix);
                if (!prefix.isEmpty()) abbreviated.append(prefix.charAt(0));
            }
            whole.append(words.get(i).text());
            abbreviated.append(words.get(i).text());
        }
        return List.of(runTogether(words), whole.toString(), abbreviated.toString());
    }

    private static String runTogether(List<Word> words) {
        String run = words.getFirst().text();
        for (Word word : words.subList(1, words.size())) run += word.text();
        return run;
    }

    private static boolean areNone(List<String> prefixes) {
        for (String prefix : prefixes) if (!prefix.isEmpty()) return false;
        return true;
    }
}
