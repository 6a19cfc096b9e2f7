/**
 * The REST API under {@code /api/v1}. A resource reads a request, hands it to the room that owns the matter, and puts what
 * comes back into words: {@link nl.schildwacht.console.api.Answers} knows how to say yes and no, {@link
 * nl.schildwacht.console.api.Page} how to give a long list in parts. Names are in snake_case and are those of the CSV files.
 * Fields nobody knows are refused: a misspelt {@code manager_email} must not pass in silence.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console.api;
