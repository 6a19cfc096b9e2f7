package nl.schildwacht.console.page.setup;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.watch.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accounts as people write them in a form, one field for each platform we read, and as the watchlist writes them. */
final class OwnChannels {
    private static final Pattern MASTODON_PAGE = Pattern.compile("https?://([A-Za-z0-9.-]+)/@([A-Za-z0-9_.-]+)/?");
    private static final Pattern BLUESKY_PAGE = Pattern.compile("https?://bsky\\.app/profile/([A-Za-z0-9.:-]+)/?");

    private OwnChannels() {}

    /** The handles in the spelling of organisations.csv; an address of a profile page is taken for the account. */
    static List<String> read(Form form) {
        List<String> handles = new ArrayList<>();
        form.text("mastodon").map(OwnChannels::mastodon).ifPresent(handle -> handles.add("mastodon:" + handle));
        form.text("bluesky").map(OwnChannels::bluesky).ifPresent(handle -> handles.add("bluesky:" + handle));
        form.lines("handles").stream().map(OwnChannels::any).forEach(handles::add);
        return handles;
    }

    static Form fill(Form form, List<Handle> handles) {
        List<String> others = new ArrayList<>();
        for (Handle handle : handles) {
            String platform = handle.platform().orElse("");
            boolean hasField = platform.equals("mastodon") || platform.equals("bluesky");
            if (hasField && form.value(platform).isEmpty()) form.with(platform, handle.name());
            else others.add(handle.written());
        }
        return form.with("handles", String.join("\n", others));
    }

    private static String mastodon(String typed) {
        Matcher page = MASTODON_PAGE.matcher(typed);
        return page.matches() ? page.group(2) + "@" + page.group(1) : plain(typed);
    }

    private static String bluesky(String typed) {
        Matcher page = BLUESKY_PAGE.matcher(typed);
        return page.matches() ? page.group(1) : plain(typed);
    }

    private static String any(String typed) {
        if (BLUESKY_PAGE.matcher(typed).matches()) return "bluesky:" + bluesky(typed);
        if (MASTODON_PAGE.matcher(typed).matches()) return "mastodon:" + mastodon(typed);
        return typed;
    }

    private static String plain(String typed) {
        return typed.startsWith("@") ? typed.substring(1) : typed;
    }
}
