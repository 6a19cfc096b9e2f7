/**
 * How the console looks for readers of one organisation: its colours, its letters and its logo, laid over the tokens of the
 * style sheet. A colour is only taken when it can be read, in the light theme and in the dark one; what would do is worked out
 * and offered.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console.style;
