/**
 * Does a text name someone we look after, where, and how surely?
 *
 * <p><b>The idea.</b> Recognising is turned round: not the posts are indexed and searched for names, but the names are
 * indexed, and each text is looked up in them as it streams by. {@link nl.schildwacht.match.NameIndex} is built from one
 * {@link nl.schildwacht.watch.Watchlist} and never changes; {@link nl.schildwacht.match.Names} swaps in the next one.
 *
 * <p><b>First a glance.</b> Nearly every text names nobody. {@code Glance} cuts and folds a text as the reader below does but
 * keeps only a hash of each word, and asks {@code Openings} whether a name can begin with it; where none can, reading is
 * spared. It makes nothing but itself, and may err on one side only: a doubt is read. A test holds it to that with random
 * texts and with every character of Unicode.
 *
 * <p><b>One pass.</b> A {@code TextReader} folds the text (diacritics, case, full width, mark-up, entities, what is
 * invisible) into a row of words and looks each up once, while it still lies in a small buffer, in the {@code Vocabulary}:
 * the few words that stand in some name, and those that tell about a name beside them. All others are forgotten at once. The {@code Spotter} then
 * walks the row: where a known word opens a written form, it follows the {@code Phrases}, a Lucene FST over word numbers, to
 * the longest form. Tussenvoegsels are not part of the keys: they may be written, abbreviated or left out, are skipped on the
 * way and compared afterwards ({@code Fit}). So a name has few forms, and the whole is built in well under a second.
 *
 * <p><b>Why it is fast.</b> A word is one probe in a hash table, a step in the FST one more; both cost the same for a hundred
 * names and a hundred thousand. Nothing is backtracked, no regular expression is run, no look ahead passes the next tag. Only
 * the namesakes who share a found name are compared one by one.
 *
 * <p><b>How surely.</b> What stands at a place is at first a claim. {@code Bearings} takes in the whole text and its channel
 * (which organisations, roles, departments and full names appear), and the {@code Contest} settles each place. A full name or
 * a handle is certain. Part of a name becomes certain beside the role or the organisation, likely on the person's or the
 * organisation's own channel, beside her department or, for a family name, beside the organisation's place name. Namesakes
 * whom nothing tells apart are all named, weakly; a bare name shared by a crowd names nobody.
 *
 * <p><b>When a word is no name.</b> A bare name must be written as a name. "De boer" ploughs and "een groot huis" is large:
 * a name that is also an ordinary word needs a capital that is not just the sentence's, or "mevrouw" before it. Where a
 * text has no capitals to go by, such names are not seen at all, and full names made of ordinary words ("jan de boer")
 * are likely at most. "Piet Jansen", "P. Jansen" and "Jansen-Pietersen" are other Jansens; while one is about, a bare
 * "Jansen" is taken to be him. A wrong article ("van den Berg" for "van der Berg") leaves a full name weak. Losing its
 * capitals can only make a mention less sure, save that it hides a stranger's unusual first name.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.match;
