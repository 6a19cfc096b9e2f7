/**
 * The promises under fire. The packaged service runs as its own process among real neighbours (broker, database, mail
 * server, a stand-in town) and is killed, starved, refused and flooded; afterwards the books must balance: what was said at
 * somebody is kept once, published once and told once. Run after packaging, as {@code *IT}.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.fire;
