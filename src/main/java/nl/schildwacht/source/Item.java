package nl.schildwacht.source;

import nl.schildwacht.post.Post;

/**
 * One post of a page.
 *
 * @param post what was said.
 * @param slice the exact bytes of it in the page's body.
 */
public record Item(Post post, Slice slice) {}
