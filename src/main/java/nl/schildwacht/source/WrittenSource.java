package nl.schildwacht.source;

/**
 * A source as a person wrote it, before any check; absent parts are empty.
 *
 * @param floor shortest time between two polls, ISO-8601 ({@code PT5M}); empty for the platform's default.
 * @param ceiling longest time between two polls, ISO-8601; empty for twelve times the floor.
 */
public record WrittenSource(
        String id,
        String name,
        String platform,
        String mode,
        String base,
        String query,
        String organisation,
        String channel,
        String account,
        String secret,
        String floor,
        String ceiling) {
    @Override
    public String toString() {
        return "WrittenSource[…]";
    }
}
