package nl.schildwacht.console.page.privacy;

import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.SayTexts;
import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Severity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A copy as whoever asked for it can read it: in plain words (article 12 GDPR), with moments as they were where she is.
 *
 * @param told who was told of these messages, a line each.
 */
public record Printed(Copy copy, List<Message> messages, List<String> told) {
    public Printed {
        messages = List.copyOf(messages);
        told = List.copyOf(told);
    }

    /**
     * One message.
     *
     * @param heading where and when it was written.
     * @param facts what it was taken for, and since when it is kept.
     * @param isGone whether its text was deleted.
     */
    public record Message(String heading, String facts, String text, boolean isGone) {
        @Override
        public String toString() {
            return "Message[" + facts + "]";
        }
    }

    static Printed of(Copy copy, Frame frame, SayTexts say, PrivacyTexts texts) {
        Words words = new Words(frame, say, texts);
        return new Printed(
                copy,
                copy.messages().stream().map(words::message).toList(),
                copy.told().stream().map(words::told).toList());
    }

    /** Of the same few words thousands of lines are made; each is asked for once. */
    private record Words(
            Frame frame,
            SayTexts say,
            PrivacyTexts texts,
            Map<Platform, String> platforms,
            Map<Behaviour, String> behaviours,
            Map<Severity, String> severities,
            String kept,
            String withdrawn) {
        Words(Frame frame, SayTexts say, PrivacyTexts texts) {
            this(
                    frame,
                    say,
                    texts,
                    new EnumMap<>(Platform.class),
                    new EnumMap<>(Behaviour.class),
                    new EnumMap<>(Severity.class),
                    texts.copyKept(),
                    texts.copyWithdrawn());
        }

        Message message(Copy.Message message) {
            String where = platforms.computeIfAbsent(message.platform(), say::platform);
            String when =
                    message.publishedAt().map(at -> ", " + frame.moment(at)).orElse("");
            String what = behaviours.computeIfAbsent(message.behaviour(), say::behaviour);
            String how = severities.computeIfAbsent(message.severity(), say::severity);
            String facts = what + ", " + how + " · " + kept + " " + frame.moment(message.keptAt());
            if (!message.dossier().isEmpty()) facts += " · " + message.dossier();
            if (message.withdrawn()) facts += " · " + withdrawn;
            return new Message(
                    where + when,
                    facts,
                    message.text().orElse(""),
                    message.text().isEmpty());
        }

        String told(Copy.Told told) {
            return frame.moment(told.at()) + ": " + say.recipient(told.to()) + ", " + say.stage(told.stage()) + " · "
                    + told.dossier();
        }
    }

    @Override
    public String toString() {
        return "Printed[" + copy + "]";
    }
}
