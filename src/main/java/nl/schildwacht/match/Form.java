package nl.schildwacht.match;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One way in which one subject is written; the words themselves are the key under which it is kept. There are several for
 * each of tens of thousands of people, so that a form holds no more than who it is and what many share.
 *
 * @param who who is written so.
 * @param manner how.
 */
record Form(Watched who, Manner manner) {
    /**
     * What a written form has in common with those of others.
     *
     * @param kind which part of the name this is.
     * @param prefixes for each word of the key the tussenvoegsels that belong before it, "van der" or "".
     * @param givenWords how many words of the key are given names.
     * @param platform where a handle counts; absent means everywhere.
     * @param isTagged whether it counts with a {@code #} only.
     */
    record Manner(Kind kind, List<String> prefixes, int givenWords, Optional<String> platform, boolean isTagged) {
        private static final Map<Kind, Manner> PLAIN = Arrays.stream(Kind.values())
                .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> of(kind, List.of(), 0)));

        static Manner of(Kind kind, List<String> prefixes, int givenWords) {
            return new Manner(kind, prefixes, givenWords, Optional.empty(), false);
        }
    }

    /** A form without tussenvoegsels of its own. */
    static Form of(Watched who, Kind kind) {
        return new Form(who, Objects.requireNonNull(Manner.PLAIN.get(kind)));
    }

    static Form handle(Watched who, Kind kind, Optional<String> platform) {
        return platform.isEmpty() ? of(who, kind) : new Form(who, new Manner(kind, List.of(), 0, platform, false));
    }

    static Form tagged(Watched who, Kind kind) {
        return new Form(who, new Manner(kind, List.of(), 0, Optional.empty(), true));
    }

    Kind kind() {
        return manner.kind;
    }

    int givenWords() {
        return manner.givenWords;
    }

    Optional<String> platform() {
        return manner.platform;
    }

    boolean isTagged() {
        return manner.isTagged;
    }

    /** The tussenvoegsels before the word at this place of the key. */
    String prefix(int place) {
        return place < manner.prefixes.size() ? manner.prefixes.get(place) : "";
    }
}
