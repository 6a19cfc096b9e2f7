/**
 * {@code ./schildwacht bench}: how fast a post is screened, beside the least that anybody could do with it, which is to cut
 * it into words with Lucene. Both read the same posts in the same run, so that the ratio means something on any machine;
 * posts a second alone do not. Names and posts are invented from a seed, the same in every run.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.bench;
