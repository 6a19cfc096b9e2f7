/**
 * The port for platforms and the loop that polls them. A {@link SourceAdapter} knows one platform; the {@link Poller} knows
 * when to ask, who may ask (a lease, so that replicas share the work and a dead one's sources are taken over), what was seen
 * before, and what to do when a platform says wait, no, or nothing at all. A page is handed to the {@link Intake}, which
 * keeps what matters and moves the cursor in one transaction: what is not kept is asked for again.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.source;
