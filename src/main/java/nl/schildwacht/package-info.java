/** Schildwacht: a sentry for people who do public work. The rooms and the direction between them are in the README. */
@org.jspecify.annotations.NullMarked
package nl.schildwacht;
