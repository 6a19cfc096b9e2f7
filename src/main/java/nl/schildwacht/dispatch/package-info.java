/**
 * From hit to people. A kept hit leaves an event in the {@link nl.schildwacht.dispatch.Outbox}, in the same transaction; the
 * {@link nl.schildwacht.dispatch.Relay} hands it over, by Kafka or in process, and the {@link
 * nl.schildwacht.dispatch.Dispatcher} decides who must be told what and when. What is decided is a row of the table {@code
 * alert}; the {@link nl.schildwacht.dispatch.Sender} writes the message at the moment of sending, so that it holds everything
 * known by then, and notes its success where the dossier keeps it. Every step may happen twice and counts once: events are
 * known by hit and revision, each hit is covered by one alert for each recipient, and a mail that is repeated keeps its
 * Message-ID. How messages travel is behind {@link nl.schildwacht.dispatch.Handover} and {@link
 * nl.schildwacht.dispatch.Outlet}; what they say behind {@link nl.schildwacht.dispatch.Composer}.
 * What is no alert, a link to choose a password or a test mail, goes out through {@link nl.schildwacht.dispatch.Notices}.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.dispatch;
