/**
 * The verdict we stand behind. {@link nl.schildwacht.threat.Assessment what a text does} and {@link
 * nl.schildwacht.match.Mention whom it names} become one {@link Hit} for each subject it is aimed at, with a severity and
 * reasons, or nothing.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.hit;
