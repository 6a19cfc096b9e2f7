/**
 * One polite, safe client for other people's servers. Whatever an address says, we only ever connect to an address that
 * {@link AddressGuard} has looked at: the name is looked up once, what it gave is checked, and exactly that is connected
 * to, also after every redirect. There are two doors in the room, because the rest of the world comes in two shapes:
 * {@link PoliteClient} fetches feeds and any other address that a person or a feed supplied, {@link RestGate} carries
 * typed JSON APIs. Behind both stand the same guard, the same limits on bytes and time, the same {@link HostBudget} (one
 * request at a time per host, spaced, never before the host's {@code Retry-After}), and both hand back an
 * {@link Answer} from which {@link Exchange} makes evidence. Addresses and headers carry secrets: nothing here prints
 * them. Why two doors: docs/decisions/0001-two-doors-one-guard.md.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.http;
