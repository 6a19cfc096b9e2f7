/**
 * The inbox: what came in and nobody has judged yet, the most urgent first. A reader sees facts; words stay veiled until she
 * asks for them, and what she asked for is counted for her alone. Every action works without scripts; with them the list
 * stays where it is, and only the card that was judged changes.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console.page.inbox;
