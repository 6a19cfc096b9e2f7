/**
 * The canary: a platform of our own that says one invented, threatening thing about one invented person, every day. It is an
 * ordinary source, so it proves the ordinary way: poll, screening, dossier, outbox, Kafka, dispatch, mail. When its mail stops
 * coming, so would a real one.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.source.canary;
