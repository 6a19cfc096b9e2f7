package nl.schildwacht.watch;

/**
 * Something about a value that a person must know or repair.
 *
 * @param field the column, key or JSON field, in the spelling of people.csv: {@code manager_email}.
 * @param message what is wrong.
 * @param remedy what to do about it.
 */
public record Problem(String field, Wording message, Wording remedy) {}
