/**
 * The privacy officer's desk: who looked at what, what is kept how long, what is held, and requests under the AVG as tasks
 * that lead from step to step. {@link nl.schildwacht.console.page.privacy.Holdings} is the one list of all that is kept; the
 * page shows it, the documents in {@code docs/privacy} are written from it, and a test holds it against the database.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console.page.privacy;
