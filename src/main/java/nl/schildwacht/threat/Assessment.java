package nl.schildwacht.threat;

import java.util.List;

/**
 * What a text does, whoever it names.
 *
 * @param findings every behaviour found, the leading one first (reading rule 2, then severity, then position).
 * @param concern whether the sender seems about to harm himself (reading rule 11).
 * @param lexicon version of the rules and words that judged; with an organisation's own words, a plus sign and the version of
 *     those: {@code 2026.11-0a1b2c3d+voorbeeldstad:3}.
 */
public record Assessment(List<Finding> findings, boolean concern, String lexicon) {
    public Assessment {
        findings = List.copyOf(findings);
    }
}
