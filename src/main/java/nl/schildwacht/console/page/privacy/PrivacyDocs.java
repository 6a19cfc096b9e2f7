package nl.schildwacht.console.page.privacy;

import nl.schildwacht.console.page.TermWords;
import nl.schildwacht.dossier.retention.Keep;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the tables of the documents in {@code docs/privacy} from the lists, in Dutch. */
public final class PrivacyDocs {
    private PrivacyDocs() {}

    /** The documents' blocks, by the name that stands in their marks. */
    public enum Block {
        TABLES,
        TERMS,
        RECIPIENTS;

        String start() {
            return "<!-- begin " + name().toLowerCase(java.util.Locale.ROOT) + " -->";
        }

        String end() {
            return "<!-- einde " + name().toLowerCase(java.util.Locale.ROOT) + " -->";
        }

        String text() {
            return switch (this) {
                case TABLES -> tables();
                case TERMS -> terms();
                case RECIPIENTS -> recipients();
            };
        }
    }

    /** The document with its blocks as they must be; what stands around them stays. */
    public static String renewed(String document) {
        String renewed = document;
        for (Block block : Block.values()) {
            int start = renewed.indexOf(block.start());
            int end = renewed.indexOf(block.end());
            if (start < 0 || end < start) continue;
            renewed =
                    renewed.substring(0, start + block.start().length()) + "\n" + block.text() + renewed.substring(end);
        }
        return renewed;
    }

    private static String tables() {
        List<Holding> all = Holdings.all();
        String personal = all.stream()
                .filter(Holding::isPersonal)
                .map(holding -> "| `%s` | %s | %s | %s | %s |%n"
                        .formatted(
                                holding.table(),
                                holding.purpose().nl(),
                                holding.whose().stream()
                                        .map(whose -> whose.wording().nl())
                                        .collect(Collectors.joining("; ")),
                                holding.personal().stream()
                                        .map(column -> "`" + column + "`")
                                        .collect(Collectors.joining(", ")),
                                lasting(holding)))
                .collect(Collectors.joining());
        String impersonal = all.stream()
                .filter(holding -> !holding.isPersonal())
                .map(holding ->
                        "`%s` (%s)".formatted(holding.table(), holding.purpose().nl()))
                .collect(Collectors.joining("; "));
        return "| tabel | doel | over wie | persoonsgegevens | hoe lang |%n|---|---|---|---|---|%n%s%nZonder persoonsgegevens: %s.%n"
                .formatted(personal, impersonal);
    }

    private static String lasting(Holding holding) {
        return holding.lasting()
                .keep()
                .map(keep -> "%s %s"
                        .formatted(
                                TermWords.of(keep.byDefault().toDays()).nl(),
                                holding.lasting().from().nl()))
                .orElse(holding.lasting().from().nl());
    }

    private static String terms() {
        return Arrays.stream(Keep.values())
                .map(keep -> "| %s | %s | %s |%n"
                        .formatted(
                                KeepWords.of(keep).nl(),
                                TermWords.of(keep.byDefault().toDays()).nl(),
                                TermWords.between(keep.least(), keep.most()).nl()))
                .collect(Collectors.joining(
                        "", "| wat | termijn | in te stellen tussen |%n|---|---|---|%n".formatted(), ""));
    }

    private static String recipients() {
        return Arrays.stream(Recipient.values())
                .map(recipient -> "| %s | %s |%n"
                        .formatted(recipient.who().nl(), recipient.what().nl()))
                .collect(Collectors.joining("", "| wie | wat |%n|---|---|%n".formatted(), ""));
    }
}
