/**
 * Who looked at what, and who changed what. Watching over people asks that those who watch are seen themselves: every look at
 * a dossier and every change leaves a line that the privacy officer reads and nobody can alter.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console.audit;
