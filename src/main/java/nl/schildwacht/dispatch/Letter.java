package nl.schildwacht.dispatch;

import nl.schildwacht.watch.Language;

import java.util.Optional;

/**
 * A message ready to go.
 *
 * @param to one address.
 * @param replyTo the contact person's address.
 * @param messageId with angle brackets, the same at every attempt.
 * @param thread an id that all messages to one person about one dossier share, with angle brackets.
 * @param answers whether it continues the thread.
 * @param subject fixed words and the dossier's number, nothing else.
 * @param text plain text, lines ending in {@code \n}.
 * @param html the same as HTML.
 */
public record Letter(
        String to,
        Optional<String> replyTo,
        String messageId,
        String thread,
        boolean answers,
        Language language,
        String subject,
        String text,
        String html) {
    @Override
    public String toString() {
        return "Letter[" + messageId + "]";
    }
}
