package nl.schildwacht.match;

import nl.schildwacht.watch.Handle;
import nl.schildwacht.watch.Watchlist;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts of those we look after. Strict where a mistake would silence a stranger's threat: an account on another
 * host with the same local name is not hers.
 */
final class OwnHandles {
    private static final String BLUESKY_HOST = ".bsky.social";

    private final Set<Handle> known = new HashSet<>();
    private final HashedWords starts;

    OwnHandles(Watchlist watchlist) {
        watchlist.organisations().forEach(organisation -> known.addAll(organisation.handles()));
        watchlist.people().forEach(person -> known.addAll(person.handles()));
        starts = new HashedWords(known.size());
        known.forEach(handle -> starts.add(start(handle.name()), 1));
    }

    /** Whether one of them wrote under this handle. */
    boolean holds(String authorHandle, String platform, String host) {
        if (isNobodys(authorHandle)) return false;
        String handle = authorHandle.strip().toLowerCase(Locale.ROOT);
        while (handle.startsWith("@")) handle = handle.substring(1);
        if (handle.isBlank()) return false;
        return spellings(handle, platform.toLowerCase(Locale.ROOT), host.strip().toLowerCase(Locale.ROOT)).stream()
                .anyMatch(spelling -> known.contains(new Handle(Optional.empty(), spelling))
                        || known.contains(new Handle(Optional.of(platform), spelling)));
    }

    /**
     * A sure no for nearly everybody, without making anything: all spellings of an account begin alike, up to the first dot
     * or {@code @}. What is not plain ASCII is left to the full comparison.
     */
    private boolean isNobodys(String authorHandle) {
        int at = 0;
        while (at < authorHandle.length() && authorHandle.charAt(at) == '@') at++;
        long hash = HashedWords.START;
        for (; at < authorHandle.length(); at++) {
            char c = authorHandle.charAt(at);
            if (c <= ' ' || c >= 127) return false;
            if (c == '.' || c == '@') break;
            hash = HashedWords.step(hash, c >= 'A' && c <= 'Z' ? c + 32 : c);
        }
        return starts.of(hash) == 0;
    }

    private static String start(String handle) {
        int end = 0;
        while (end < handle.length() && handle.charAt(end) != '.' && handle.charAt(end) != '@') end++;
        return handle.substring(0, end);
    }

    /** The same account with and without what the host lets one leave out. */
    private static List<String> spellings(String handle, String platform, String host) {
        if (platform.equals("bluesky") && handle.endsWith(BLUESKY_HOST)) {
            return List.of(handle, handle.substring(0, handle.length() - BLUESKY_HOST.length()));
        }
        int at = handle.indexOf('@');
        if (at < 0) return host.isEmpty() ? List.of(handle) : List.of(handle, handle + "@" + host);
        boolean isLocal = handle.substring(at + 1).equals(host);
        return isLocal && at > 0 ? List.of(handle, handle.substring(0, at)) : List.of(handle);
    }
}
