/**
 * The story's middle. A post comes in; it becomes a {@link nl.schildwacht.hit.Hit} for each person it is aimed at, or is
 * dropped for a reason that is only counted. {@link Screening} tells it from top to bottom; {@link Keeping} is the port
 * through which a page's hits, evidence, events and cursor are kept in one transaction.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.screening;
