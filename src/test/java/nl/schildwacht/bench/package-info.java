/**
 * {@code ./schildwacht bench}: how fast a post is screened, names, rules and verdict, beside three that do less with the same
 * posts: Lucene, cutting them into words; Hyperscan and lucene-monitor, looking for the same names and nothing else. All are
 * measured by processor time in the same run, so that the ratio means something on any machine; posts a second alone do not.
 *
 * <p>Names and ordinary posts are invented from a seed, the same in every run; what is aggressive or only looks so is drawn
 * from the project's corpus. Hyperscan needs most of a minute to compile the names, once; the result is kept below {@code
 * target}. Where its native library does not load, the table says so. It is called through its usual Java wrapper, whose
 * cost of handing a text over and a list of matches back is part of what is measured.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.bench;
