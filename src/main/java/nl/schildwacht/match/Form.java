package nl.schildwacht.match;

import java.util.List;
import java.util.Optional;

/**
 * One way in which one subject is written; the words themselves are the key under which it is kept.
 *
 * @param who who is written so.
 * @param kind which part of the name this is.
 * @param prefixes for each word of the key the tussenvoegsels that belong before it, "van der" or "".
 * @param givenWords how many words of the key are given names.
 * @param platform where a handle counts; absent means everywhere.
 * @param isTagged whether it counts with a {@code #} only.
 */
record Form(
        Watched who, Kind kind, List<String> prefixes, int givenWords, Optional<String> platform, boolean isTagged) {
    static Form of(Watched who, Kind kind, List<String> prefixes, int givenWords) {
        return new Form(who, kind, prefixes, givenWords, Optional.empty(), false);
    }

    /** A form without tussenvoegsels of its own. */
    static Form of(Watched who, Kind kind) {
        return of(who, kind, List.of(), 0);
    }

    static Form handle(Watched who, Kind kind, Optional<String> platform) {
        return new Form(who, kind, List.of(), 0, platform, false);
    }

    static Form tagged(Watched who, Kind kind) {
        return new Form(who, kind, List.of(), 0, Optional.empty(), true);
    }

    /** The tussenvoegsels before the word at this place of the key. */
    String prefix(int place) {
        return place < prefixes.size() ? prefixes.get(place) : "";
    }
}
