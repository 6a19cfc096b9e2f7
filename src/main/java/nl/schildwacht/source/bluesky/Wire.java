package nl.schildwacht.source.bluesky;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What goes over the wire; of what comes anything may be missing. */
final class Wire {
    private Wire() {}

    record Login(String identifier, String password) {
        @Override
        public String toString() {
            return "Login[…]";
        }
    }

    record Tokens(@Nullable String accessJwt, @Nullable String refreshJwt) {
        @Override
        public String toString() {
            return "Tokens[…]";
        }
    }

    record Failure(@Nullable String error) {}

    record Paged(@Nullable String cursor) {}

    /** A post in a list, or a notification, which has the same shape and a reason. */
    record PostView(
            @Nullable String uri,
            @Nullable String cid,
            @Nullable Profile author,
            @JsonProperty("record") @Nullable Said said,
            @Nullable String reason,
            int replyCount,
            @Nullable String indexedAt) {}

    record Profile(@Nullable String did, @Nullable String handle, @Nullable String displayName) {}

    record Said(
            @JsonProperty("$type") @Nullable String type,
            @Nullable String text,
            @Nullable String createdAt,
            @Nullable List<@Nullable String> langs,
            @Nullable Reply reply) {}

    record Reply(@Nullable Ref parent) {}

    record Ref(@Nullable String uri) {}
}
