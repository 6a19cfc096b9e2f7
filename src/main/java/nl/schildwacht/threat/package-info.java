/**
 * What kind of aggression is in a text, how bad, and why.
 *
 * <p><b>The idea.</b> A word list cannot tell a threat from a weather report: "schieten" is what hunters, photographers and
 * strikers do. What makes a threat is who does what to whom, so this room reads a text in two layers. Words become
 * <i>concepts</i> ({@code SELF}, {@code KILL}, {@code SOMEBODY}); rules are small patterns of concepts within one sentence;
 * <i>guards</i> say what takes a pattern's meaning away: a negation in the clause, quotation marks, a court, a football match.
 * What rules have no words for, a model judges, where somebody is named: from the words themselves, those concepts, and what
 * the words are about; a linear one, and a small network that reads them in their order. Nothing else decides, so every verdict
 * can be explained by naming its rule, or the clues and passages that weighed most, and repeated by naming the version of the
 * data.
 *
 * <p><b>The way of a text.</b> {@link nl.schildwacht.threat.Canonical} removes mark-up and disguise and remembers where each
 * character came from; {@link nl.schildwacht.threat.Words} cuts words, sentences and clauses; {@link
 * nl.schildwacht.threat.Lexicon} finds words and phrases in a Lucene finite-state transducer, read through {@link
 * nl.schildwacht.threat.Spelling}, and gives them their concepts; {@link nl.schildwacht.threat.Names} takes the meaning from
 * whatever is somebody's name, for a name is not an insult; {@link nl.schildwacht.threat.RuleBook} tries the rules; {@link
 * nl.schildwacht.threat.Aim} decides at whom of those mentioned it is directed. If the text names or means somebody, {@link
 * nl.schildwacht.threat.Clues} lays out what {@link nl.schildwacht.threat.Model} weighs, and {@link
 * nl.schildwacht.threat.Network} reads what leaves it in doubt.
 *
 * <p><b>How people speak elsewhere.</b> An organisation's {@link nl.schildwacht.threat.LocalWords} come with the text: muted
 * words are taken out before anything else is asked, added ones are findings of their own, and a text that says the same as one
 * of its example sentences has that example's verdict.
 *
 * <p><b>Why it is fast.</b> Each pattern has an <i>anchor</i>, the rarest of its concepts. A text without any anchor, which
 * is nearly every text, is done after the look-up of its words. Otherwise a pattern is tried only where its anchor stands and
 * looks no further than a dozen words around it, so that time grows with the length of the text and with nothing else.
 *
 * <p><b>Why.</b> {@link nl.schildwacht.threat.Recogniser#explain} judges a text once more while an {@link
 * nl.schildwacht.threat.Account} watches, so that the verdict and its explanation come from one path; {@link
 * nl.schildwacht.threat.Phrasing} says it in Dutch or English, from {@code texts/explanation-*.properties}. An explanation
 * quotes words of the post: it is made for the one who asks, and neither stored nor logged.
 *
 * <p><b>How to add a rule.</b> Write the example that should be found, and the harmless look-alike that should not, beside
 * the rule in {@code rules.txt} (Dutch, and whatever concepts say in any language) or {@code rules-en.txt}, {@code rules-de.txt},
 * {@code rules-fr.txt}; put new words under the fitting concept in the {@code lexicon} file of their language, keeping in mind that
 * all languages share one lexicon; names for groups of concepts, guards and what makes worse stand in {@code
 * grammar.txt}, which also explains the notation. Say in {@code texts/explanation-nl.properties} and {@code -en} what the
 * rule, guard, concept or topic means; a test names what has no words yet. {@code RuleExamplesTest} runs every example; then
 * run {@code ./schildwacht train}, so that the model knows the new words too, and {@code evaluate}, and
 * look at the false alarms.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.threat;
