package nl.schildwacht.console.page.setup;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.source.Secret;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.WrittenSource;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A source as the simple form asks for it.
 *
 * @param base the address that the settings want.
 * @param mainField the field that tells this source from another of its kind.
 */
record SimpleSource(
        Kind kind,
        String name,
        String base,
        String query,
        String organisation,
        String account,
        Optional<String> password,
        String mainField) {
    /** What can be asked for without knowing how a platform works. */
    public enum Kind {
        FEED,
        MASTODON,
        BLUESKY;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String written) {
            return Arrays.stream(values())
                    .filter(kind -> kind.id().equals(written))
                    .findFirst()
                    .orElse(FEED);
        }
    }

    /** Notes beside the fields what only this form knows; the rest is said by the gate for sources. */
    static SimpleSource read(Form form, SetupTexts texts, boolean canStore) {
        Kind kind = Kind.of(form.value("kind"));
        String organisation = form.value("organisation");
        String name = form.text("name").orElse("");
        return switch (kind) {
            case FEED -> {
                String address = form.value("address").strip();
                yield new SimpleSource(
                        kind, or(name, hostOf(address)), address, "", organisation, "", Optional.empty(), "address");
            }
            case MASTODON -> {
                String tag = form.value("hashtag").strip().replaceFirst("^#", "");
                if (tag.isEmpty() || tag.chars().anyMatch(Character::isWhitespace))
                    form.problem("hashtag", texts.hashtagMissing());
                String server = server(form.value("server"));
                yield new SimpleSource(
                        kind,
                        or(name, "#" + tag + " (" + hostOf(server) + ")"),
                        server,
                        tag,
                        organisation,
                        "",
                        Optional.empty(),
                        "hashtag");
            }
            case BLUESKY -> {
                String account = form.value("account").strip().replaceFirst("^@", "");
                if (account.isEmpty()) form.problem("account", texts.accountMissing());
                String password = form.value("password").strip();
                if (!canStore) form.problem("password", texts.noKey());
                else if (!Secret.isUsable(password)) form.problem("password", texts.passwordMissing());
                String query = form.value("query").strip();
                yield new SimpleSource(
                        kind,
                        or(name, query.isEmpty() ? "Bluesky" : "Bluesky: " + query),
                        "https://bsky.social",
                        query,
                        organisation,
                        account,
                        Optional.of(password),
                        "query");
            }
        };
    }

    WrittenSource written(String id) {
        return new WrittenSource(
                id,
                name,
                kind.id(),
                switch (kind) {
                    case FEED -> "feed";
                    case MASTODON -> "hashtag";
                    case BLUESKY -> "search";
                },
                base,
                query,
                organisation,
                "",
                account,
                password.isPresent() ? "stored:" + id : "",
                "",
                "");
    }

    /** Whether another source asks the same of the same place. */
    boolean isSame(SourceSettings other) {
        return other.platform().id().equals(kind.id())
                && other.base().toString().equals(base)
                && other.query().equalsIgnoreCase(query)
                && other.organisationId().equals(organisation);
    }

    /** The form's fields for those of the gate. */
    Map<String, String> fields() {
        return Map.of("base", kind == Kind.FEED ? "address" : "server", "query", mainField, "secret", "password");
    }

    private static String or(String typed, String otherwise) {
        String name = typed.isEmpty() ? otherwise : typed;
        return name.isBlank() ? "Bron" : name;
    }

    /** People write a server as its bare name. */
    private static String server(String typed) {
        String plain = typed.strip();
        return plain.isEmpty() || plain.contains("://") ? plain : "https://" + plain;
    }

    private static String hostOf(String address) {
        return address.replaceFirst("^[a-z]+://", "").replaceFirst("[/?#].*$", "");
    }

    @Override
    public String toString() {
        return "SimpleSource[" + kind + "]";
    }
}
