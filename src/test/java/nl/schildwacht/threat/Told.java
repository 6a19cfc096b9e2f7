package nl.schildwacht.threat;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.Surety;
import nl.schildwacht.threat.Corpus.Message;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts whether people would have been told of what should have been told. */
final class Told {
    static final String HEAD =
            "                     rows alerts   told right-of-told  critical-told  right-behaviour  right-people";

    private int rows;
    private int alerts;
    private int told;
    private int wronglyTold;
    private int criticals;
    private int criticalsTold;
    private int rightBehaviour;
    private int rightPeople;

    void add(Message message, Assessment assessment, List<Mention> mentions) {
        Set<String> sure = mentions.stream()
                .filter(mention -> mention.surety() != Surety.WEAK)
                .map(mention -> mention.subject().id())
                .collect(Collectors.toSet());
        List<Finding> telling = assessment.findings().stream()
                .filter(finding -> finding.severity().atLeast(Severity.MEDIUM))
                .filter(finding -> finding.targets().stream().anyMatch(sure::contains))
                .toList();
        Set<String> people = telling.stream()
                .flatMap(finding -> finding.targets().stream())
                .filter(sure::contains)
                .collect(Collectors.toSet());
        rows++;
        if (!message.alerts()) {
            if (!telling.isEmpty()) wronglyTold++;
            return;
        }
        alerts++;
        boolean isCritical = message.severity().equals("critical");
        if (isCritical) criticals++;
        if (telling.isEmpty()) return;
        told++;
        if (isCritical) criticalsTold++;
        if (telling.getFirst().behaviour().id().equals(message.label())) rightBehaviour++;
        if (people.equals(message.targets())) rightPeople++;
    }

    double recall() {
        return told / (double) alerts;
    }

    double precision() {
        return told / (double) (told + wronglyTold);
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-18s %6d %6d %6.3f %12.3f %14.3f %16.3f %13.3f",
                name,
                rows,
                alerts,
                recall(),
                precision(),
                criticalsTold / (double) criticals,
                rightBehaviour / (double) alerts,
                rightPeople / (double) alerts);
    }
}
