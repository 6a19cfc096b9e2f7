package nl.schildwacht.match;

import nl.schildwacht.watch.Handle;
import nl.schildwacht.watch.Subject;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The other names and the accounts of a subject, which people and organisations have alike. */
final class Aliases {
    private static final int SHORTEST_RUN = 8;
    private static final String BLUESKY_HOST = ".bsky.social";

    private Aliases() {}

    static void add(Collected collected, Watched who) {
        Subject subject = who.subject();
        subject.handles().forEach(handle -> addHandle(collected, who, handle));
        for (String alias : subject.aliases()) {
            if (alias.strip().startsWith("@") && alias.strip().length() > 1) {
                addHandle(collected, who, new Handle(Optional.empty(), alias));
            } else {
                addAlias(collected, who, collected.vocabulary().read(alias).knownWords());
            }
        }
    }

    private static void addAlias(Collected collected, Watched who, List<Word> words) {
        if (words.size() == 1 && isBareName(words.getFirst(), form -> form.who() == who)) return;
        words.forEach(word -> word.mark(Word.Trait.NAME));
        collected.add(words, Form.of(who, isDistinctive(words) ? Kind.ALIAS : Kind.PLAIN_ALIAS));
        String run = words.stream().map(Word::text).collect(Collectors.joining());
        if (words.size() > 1 && run.length() >= SHORTEST_RUN && !Vocabulary.isOrdinary(run)) {
            collected.add(run, Form.of(who, Kind.ALIAS));
        }
    }

    private static boolean isDistinctive(List<Word> words) {
        if (words.size() != 1) return true;
        Word word = words.getFirst();
        return word.text().length() > 3
                && !word.is(Word.Trait.ORDINARY)
                && !word.is(Word.Trait.GIVEN_NAME)
                && !isBareName(word, anybody -> true);
    }

    private static boolean isBareName(Word word, Predicate<Form> whose) {
        return word.forms().stream()
                .anyMatch(form -> (form.kind() == Kind.GIVEN || form.kind() == Kind.FAMILY) && whose.test(form));
    }

    private static void addHandle(Collected collected, Watched who, Handle handle) {
        String name = handle.name();
        collected.add("@" + name, Form.handle(who, Kind.HANDLE, handle.platform()));
        int host = name.indexOf('@');
        if (host > 0) {
            collected.add("@" + name.substring(0, host), Form.handle(who, Kind.LOCAL_HANDLE, handle.platform()));
        } else if (name.indexOf('.') < 0 && handle.platform().orElse("bluesky").equals("bluesky")) {
            collected.add("@" + name + BLUESKY_HOST, Form.handle(who, Kind.HANDLE, Optional.of("bluesky")));
        }
    }
}
