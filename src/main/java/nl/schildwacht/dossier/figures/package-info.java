/**
 * Figures without people: how much of what, where it came from, how soon somebody was told and spoken to, how often triage
 * agreed. Counted from the rows themselves, within what the reader may see; what the purge deleted stands in {@code
 * figure_gone} as numbers. For the report to management and works council, {@link
 * nl.schildwacht.dossier.figures.Suppression} leaves small cells blank, and as many others as it takes so that nobody can
 * work them out from the totals.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.dossier.figures;
