/**
 * Who looked at what, and who changed what. Watching over people asks that those who watch are seen themselves: every look at
 * a dossier and every change leaves a line that the privacy officer reads and nobody can alter.
 *
 * <p>{@link nl.schildwacht.console.audit.Witness} stands at the way out of every resource, so that no page has to remember
 * it. {@link nl.schildwacht.console.audit.Audit} writes lines of many requests in one transaction; a look waits for it, and
 * what cannot be recorded is not shown. A change has happened by then and does not wait; what it left in memory is written
 * before the service stops.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console.audit;
