package nl.schildwacht.source.mastodon;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What comes over the wire; anything may be missing, and dates are text because strangers' servers write them. */
final class Wire {
    private Wire() {}

    record Status(
            @Nullable String id,
            @Nullable String uri,
            @Nullable String url,
            @JsonProperty("created_at") @Nullable String createdAt,
            @JsonProperty("edited_at") @Nullable String editedAt,
            @JsonProperty("in_reply_to_id") @Nullable String inReplyToId,
            @JsonProperty("spoiler_text") @Nullable String spoilerText,
            @Nullable String content,
            @Nullable String visibility,
            @Nullable String language,
            @JsonProperty("replies_count") int repliesCount,
            @Nullable Account account) {}

    record Account(
            @Nullable String id,
            @Nullable String acct,
            @JsonProperty("display_name") @Nullable String displayName,
            @Nullable String url) {}

    /** What every listed thing has: the id that pages are counted by, and a date. */
    record Listed(
            @Nullable String id,
            @JsonProperty("created_at") @Nullable String createdAt) {}
}
