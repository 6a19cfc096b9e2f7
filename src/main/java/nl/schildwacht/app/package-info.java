/**
 * Wiring only: roles, clock, lifecycle, health and the command line. Everything that thinks lives in a room that can be
 * tested without this one.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.app;
