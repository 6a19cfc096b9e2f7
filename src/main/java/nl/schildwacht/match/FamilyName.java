package nl.schildwacht.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A family name taken apart: the words that carry it, and before each the tussenvoegsels that may be written, abbreviated or
 * left out.
 */
record FamilyName(List<Word> words, List<String> prefixes) {
    /** No tussenvoegsel is longer; a longer word in the prefix column is part of the name. */
    private static final int LONGEST_PREFIX_WORD = 5;

    /** The halves of a double name, or the one undivided name; empty when there is no name. */
    static List<FamilyName> halves(Vocabulary vocabulary, String prefix, String familyName) {
        Reading reading = vocabulary.read(prefix + " " + familyName);
        int prefixWords = vocabulary.read(prefix).size();
        List<FamilyName> halves = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (int at = 0; at < reading.size(); at++) {
            Word word = reading.word(at);
            if (word == null) continue;
            boolean isLast = at == reading.size() - 1;
            boolean isPrefix = at < prefixWords && word.text().length() <= LONGEST_PREFIX_WORD;
            if (!isLast && (isPrefix || word.is(Word.Trait.TUSSENVOEGSEL))) {
                word.mark(Word.Trait.TUSSENVOEGSEL);
                open.add(word.text());
            } else {
                boolean opensHalf = halves.isEmpty() || reading.has(at, Reading.HYPHEN) || !open.isEmpty();
                if (opensHalf) halves.add(new FamilyName(new ArrayList<>(), new ArrayList<>()));
                halves.getLast().words.add(word);
                halves.getLast().prefixes.add(String.join(" ", open));
                word.mark(Word.Trait.NAME);
                open.clear();
            }
        }
        return halves;
    }

    /** The whole of a double name. */
    static FamilyName joined(List<FamilyName> halves) {
        if (halves.size() == 1) return halves.getFirst();
        return new FamilyName(
                halves.stream().flatMap(half -> half.words.stream()).toList(),
                halves.stream().flatMap(half -> half.prefixes.stream()).toList());
    }

    boolean hasPrefix() {
        return prefixes.stream().anyMatch(prefix -> !prefix.isEmpty());
    }

    /** In one word without, with, and with abbreviated tussenvoegsels: "berg", "vanderberg", "vdberg". */
    List<String> runTogether() {
        String bare = words.stream().map(Word::text).collect(Collectors.joining());
        if (!hasPrefix()) return List.of(bare);
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
        return List.of(bare, whole.toString(), abbreviated.toString());
    }
}
