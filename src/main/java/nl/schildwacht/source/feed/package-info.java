/**
 * Feeds: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed, and the feeds that Google makes of alerts and news. A feed has no cursor:
 * the whole of it comes every time, unless nothing changed ({@link nl.schildwacht.source.feed.Mark}), and the poller knows
 * what it saw before. Feeds are written by strangers and often badly, so nothing here insists on well-formedness: a small
 * scanner finds where each item begins and ends in the bytes as they came, and each item is then read on its own from
 * exactly those bytes. So the evidence of a post and the post cannot disagree, one bad item costs only itself, and since
 * no document type is ever read there are no entities to expand or fetch. Only a document that does not end is refused:
 * it is torn, and will be whole next time.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.source.feed;
