package nl.schildwacht.match;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One place of a text that somebody may claim.
 *
 * @param end one past its last UTF-16 unit in the text as given.
 * @param claims who may be named, at least one.
 * @param familyAlone the last word of a family name that stands without title or first name, which a stranger of that name
 *     elsewhere in the text may have the better right to; null for all other spots.
 * @param after what {@linkplain After right after it} tells where its bearer works; null when nothing does.
 */
record Spot(
        int end,
        List<Claim> claims,
        @Nullable Word familyAlone,
        @Nullable Word after) {}
