/**
 * Mastodon and the servers that speak its API. A server only knows the posts that reached it, so one hashtag is asked of
 * several servers, and one post is recognised on all of them by its {@code uri}, the id that its own server gave it. Posts
 * from elsewhere arrive late and are then numbered by the moment they were written, below what was already read:
 * {@link Walk} therefore reads the last hours again each time, and the seen-set drops what is known. Docs:
 * docs.joinmastodon.org/methods.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.source.mastodon;
