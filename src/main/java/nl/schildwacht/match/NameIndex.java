package nl.schildwacht.match;

import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.Watchlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * All names of one {@link Watchlist}, ready to be recognised. Immutable; any number of threads may ask at once. See the
 * package for how it works.
 */
public final class NameIndex {
    private final long version;
    private final Vocabulary vocabulary;
    private final Phrases phrases;
    private final Openings openings;
    private final OwnHandles ownHandles;
    private final Map<String, Watched> watched;

    private NameIndex(
            long version,
            Vocabulary vocabulary,
            Phrases phrases,
            Openings openings,
            OwnHandles ownHandles,
            Map<String, Watched> watched) {
        this.version = version;
        this.watched = watched;
        this.vocabulary = vocabulary;
        this.phrases = phrases;
        this.openings = openings;
        this.ownHandles = ownHandles;
    }

    /**
     * Builds the index. A name without any letter or digit is never found, and disturbs no other. Who objected is not found
     * either, but what she writes herself still goes unseen. What does not wait for each other is done side by side.
     */
    public static NameIndex of(Watchlist everybody) {
        var ownHandles = CompletableFuture.supplyAsync(() -> new OwnHandles(everybody));
        Watchlist watchlist = everybody.recognised();
        Vocabulary vocabulary = new Vocabulary(4096 + 4 * watchlist.people().size());
        Collected collected = new Collected(vocabulary);
        Map<String, Watched> watched = HashMap.newHashMap(
                watchlist.people().size() + watchlist.organisations().size());
        OrganisationForms organisations = new OrganisationForms(collected);
        watchlist
                .organisations()
                .forEach(organisation -> watched.put(organisation.id(), organisations.add(organisation)));
        PersonForms people = new PersonForms(collected);
        watchlist.people().forEach(person -> watched.put(person.id(), people.add(person)));
        watched.values().forEach(who -> Aliases.add(collected, who));
        for (Term term : watchlist.terms()) {
            Watched owner = watched.get(term.owner());
            if (owner != null) addTerm(collected, owner, term);
        }
        // From here on the vocabulary is only read.
        var openings = CompletableFuture.supplyAsync(() -> Openings.of(vocabulary));
        Phrases phrases = collected.phrases();
        return new NameIndex(watchlist.version(), vocabulary, phrases, openings.join(), ownHandles.join(), watched);
    }

    private static void addTerm(Collected collected, Watched owner, Term term) {
        Kind kind = term.distinctive() ? Kind.TERM : Kind.PLAIN_TERM;
        Form form = term.text().strip().startsWith("#") ? Form.tagged(owner, kind) : Form.of(owner, kind);
        collected.add(collected.vocabulary().read(term.text()).knownWords(), form);
    }

    Openings openings() {
        return openings;
    }

    /** The version of the list it was built from. */
    public long version() {
        return version;
    }

    /**
     * Who is named in a text, in text order; a subject named at several places is given at each, everywhere with the surety
     * of its surest. One pass, whose cost depends on the text and not on how many names there are. Never throws.
     *
     * @param text as given; offsets count its UTF-16 units.
     * @param channel id of the organisation or person on whose own account, or as a reply under it, the text stood.
     * @param platform lower-case id of the platform, for handles; absent means that every handle counts.
     */
    public List<Mention> mentions(String text, Optional<String> channel, Optional<String> platform) {
        // On somebody's own channel half a name in small letters counts, which a glance cannot rule out.
        boolean mayName = channel.isPresent() || Glance.mayName(text, openings);
        return mayName ? read(text, channel, platform) : List.of();
    }

    /** The same, without the first look that spares most texts the reading. */
    List<Mention> read(String text, Optional<String> channel, Optional<String> platform) {
        Reading reading = new TextReader(text, vocabulary).read();
        Spotter spotter = new Spotter(reading, phrases, platform, channel.isPresent());
        List<Spot> spots = spotter.spots();
        if (spots.isEmpty()) return List.of();
        return new Contest(new Bearings(reading, spots, channel), spotter.strangers()).settle(spots);
    }

    /**
     * Whom a text names, and whom it may speak to or of without a name: the one on whose own channel it stands, and those
     * whom the post it answers names. Of these last nobody is more than likely. Never throws.
     *
     * @param parent the text it answers, if known.
     * @param channel as in {@link #mentions}.
     * @param platform as in {@link #mentions}.
     * @return first the named in text order, then the others; each subject that is named comes as named only.
     */
    public List<Mention> meant(
            String text, Optional<String> parent, Optional<String> channel, Optional<String> platform) {
        List<Mention> named = mentions(text, channel, platform);
        if (parent.isEmpty() && channel.isEmpty()) return named;
        List<Mention> meant = new ArrayList<>(named);
        channel.map(watched::get)
                .map(owner -> Mention.unnamed(owner.subject(), Surety.LIKELY, Mention.Sign.ADDRESSED))
                .ifPresent(owner -> addUnlessMeant(owner, meant));
        if (parent.isPresent()) {
            for (Mention answered : mentions(parent.get(), channel, platform)) {
                Surety surety = answered.surety() == Surety.WEAK ? Surety.WEAK : Surety.LIKELY;
                addUnlessMeant(Mention.unnamed(answered.subject(), surety, Mention.Sign.ANSWERED), meant);
            }
        }
        return meant;
    }

    private static void addUnlessMeant(Mention unnamed, List<Mention> meant) {
        if (meant.stream()
                .noneMatch(mention ->
                        mention.subject().id().equals(unnamed.subject().id()))) meant.add(unnamed);
    }

    /**
     * Whether this is the account of somebody or some organisation we look after, whose own posts are not screened.
     *
     * @param authorHandle as the platform writes it, with or without {@code @} and host.
     * @param platform lower-case id of the platform.
     * @param host the host that was asked, which handles of its own leave out; may be empty.
     */
    public boolean isOwnHandle(String authorHandle, String platform, String host) {
        return ownHandles.holds(authorHandle, platform, host);
    }
}
