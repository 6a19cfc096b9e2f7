/**
 * First run: the steps from an empty installation to one that watches, and who approved that it does. Each step can be left
 * and taken up again; how far one is follows from what is there, not from a mark that somebody set. Sources made here stand
 * still, and nobody is told anything, until somebody has written down who approved going live. The mail settings and the
 * import of people are of use later too and stand here for that reason.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console.page.setup;
