/**
 * What is kept how long, and what stops that clock. The privacy officer sets the {@link
 * nl.schildwacht.dossier.retention.Terms terms} within bounds; the {@link nl.schildwacht.dossier.retention.Purge} counts by
 * them at every run, so that a changed term holds for what was kept before. A {@link nl.schildwacht.dossier.retention.Holds
 * legal hold} keeps a dossier whole: besides the code, the database itself passes over what is held. Requests of the people
 * it is about (access, erasure, objection) are handled here step by step, and answered with what is really there.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.dossier.retention;
