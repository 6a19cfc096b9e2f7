package nl.schildwacht.watch;

import java.time.Instant;

/**
 * Since when somebody is watched, and on what ground.
 *
 * @param since when she was first entered.
 * @param why in a sentence; empty means the employer's ordinary duty of care.
 */
public record Basis(Instant since, String why) {
    /** As long as it may be. */
    public static final int LONGEST = 300;
}
