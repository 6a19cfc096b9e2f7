/**
 * The sources: how each is doing at a glance and in plain words, what to do when one is not, and what cannot be seen at all.
 * Whoever reads this page must never take silence for safety, so each source says when it last answered and how often it
 * should.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console.page.sources;
