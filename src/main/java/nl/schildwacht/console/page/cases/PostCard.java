package nl.schildwacht.console.page.cases;

import nl.schildwacht.threat.Severity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A post without its words; those are veiled.
 *
 * @param author as the platform calls the sender; empty where the reader needs no name.
 * @param answers whether the post that it answers was kept.
 * @param versions how many states were kept.
 * @param withdrawn whether it was a mistake.
 * @param gone whether the platform no longer has it.
 * @param address where it stands, if that is a web page.
 */
public record PostCard(
        UUID id,
        Severity severity,
        String author,
        boolean answers,
        int versions,
        boolean withdrawn,
        boolean gone,
        boolean foundAfterwards,
        Optional<String> address,
        Instant publishedAt) {
    @Override
    public String toString() {
        return "PostCard[" + id + "]";
    }
}
