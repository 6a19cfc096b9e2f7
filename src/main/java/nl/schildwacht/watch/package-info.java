/**
 * Whom and what we look after: organisations, the people who work for them, the terms that belong to either, and {@link
 * OwnWords how people speak} at an organisation. The {@link Watchlist} is one immutable value; everything that recognises or tells people works from it. Configuration by
 * console, API, CSV and YAML all pass the same checks before they become part of it.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.watch;
