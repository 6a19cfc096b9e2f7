package nl.schildwacht.console.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import nl.schildwacht.threat.InWords;

import java.util.UUID;

/**
 * Why a hit was found, as the API shows it; quotes words of the post.
 *
 * @param judgedBy version of the rules that found it.
 * @param explainedBy version of the rules that explain it; with another than it was judged by they may say otherwise.
 */
@JsonNaming(SnakeCaseStrategy.class)
record ExplanationView(UUID hit, String judgedBy, String explainedBy, InWords explanation) {}
