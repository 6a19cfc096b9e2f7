package nl.schildwacht.console.page;

/**
 * One of several to choose from.
 *
 * @param value what the form sends.
 * @param label what the reader sees.
 */
public record Option(String value, String label) {}
