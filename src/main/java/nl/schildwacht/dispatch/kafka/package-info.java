/**
 * The hand-over by Kafka: topic {@code schildwacht.hits.v1}, keyed by subject so that what is said about one person stays in
 * order. The beans are thin; channels and their settings stand in {@code application.properties}. Only what cannot be read
 * goes to the dead letters: a database that is away is waited for, because the next record would fare no better.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.dispatch.kafka;
