/**
 * What holds for every text, whoever wrote it and whatever it is for: the number by which its bytes are known again, how many of
 * them may come, and the direction in which it is read. The tiniest room, and the one that all others stand on; what knows more
 * of the world than bytes and characters belongs elsewhere.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.text;
