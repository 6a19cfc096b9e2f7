/**
 * Bluesky, through the account's own server, which passes questions on to the app view. Everything asks in the name of an
 * account: {@link SignedIn} signs in once with an app password and from then on renews the session, because signing in is
 * rationed. Pages only lead backwards, so a reading starts at the newest post and goes down to half an hour before the
 * newest that was indexed last time; the moment of indexing is the platform's, that of writing is the writer's and may
 * lie. Docs: docs.bsky.app and the lexicons of atproto.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.source.bluesky;
