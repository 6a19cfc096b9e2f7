/**
 * The page everybody begins on: what waits for her, in numbers that lead to where it is done. What she may not see is not
 * counted. An employee sees her own, a manager her people's dossiers; who looks after the whole sees what stands still.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console.page.home;
