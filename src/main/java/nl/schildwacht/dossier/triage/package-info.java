/**
 * What people make of what was found. A reader judges a hit: it stays, it is something else, or it was a mistake. Her
 * judgement is laid over what the recogniser said and never replaces it: the newest that was not undone holds, and undoing it
 * brings back what held before. What follows (an alert that is now due, a correction to whoever was told, a text that must be
 * deleted) is decided in the same transaction; deleting waits until it can no longer be undone, and until then the text is
 * hidden. Around it stand the things of a desk: notes, who has a dossier, who is on duty, what one has had to read today,
 * and dossiers that are really one, or two.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.dossier.triage;
