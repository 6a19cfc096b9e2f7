/**
 * {@code ./schildwacht demo}: the whole system on one machine. A stand-in town whose platforms speak the real protocols, a
 * real Kafka broker, a real SMTP server with a mailbox page, and the packaged service as its own process, configured through
 * its API as anybody would. Lives in the test tree because none of it belongs in the product.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.demo;
