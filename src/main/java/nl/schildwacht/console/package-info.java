/**
 * Where people and programs look in and configure: the REST API now, pages later. It shows much and decides nothing; what a
 * change comes to is said by the room that owns it, and here put into words.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console;
