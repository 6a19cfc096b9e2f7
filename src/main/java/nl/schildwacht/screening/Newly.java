package nl.schildwacht.screening;

import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Post;

import java.util.Optional;

/** Whether a text names somebody after a change, and did not before. */
record Newly(String subject, NameIndex before, NameIndex after) {
    boolean isNamedIn(String text) {
        return isNamedIn(text, Optional.empty(), Optional.empty());
    }

    boolean isNamedIn(Post post) {
        return isNamedIn(
                post.text(), post.channel(), Optional.of(post.ref().platform().id()));
    }

    private boolean isNamedIn(String text, Optional<String> channel, Optional<String> platform) {
        return isNamed(after, text, channel, platform) && !isNamed(before, text, channel, platform);
    }

    private boolean isNamed(NameIndex names, String text, Optional<String> channel, Optional<String> platform) {
        return names.mentions(text, channel, platform).stream()
                .anyMatch(mention -> mention.subject().id().equals(subject));
    }
}
