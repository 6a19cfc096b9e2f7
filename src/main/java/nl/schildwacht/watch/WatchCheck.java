package nl.schildwacht.watch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The one gate to the watchlist: whatever the road (CSV, YAML, API, console), what a person wrote becomes an {@link
 * Organisation}, {@link Person} or {@link Term} here or not at all. Names end up in mails and their headers, so line breaks
 * and invisible control characters are refused everywhere; formulas are plain data, for we never hand cells to a
 * spreadsheet. Nothing is thrown: whatever is wrong comes back together. As safe between threads as its {@link Breadth}.
 */
public final class WatchCheck {
    private final Breadth breadth;

    /** @param breadth says which new aliases and terms are too broad. */
    public WatchCheck(Breadth breadth) {
        this.breadth = breadth;
    }

    /** For what is only read, or is tried by other means before it goes live. */
    public WatchCheck() {
        this(Breadth.UNMEASURED);
    }

    /** @param known what stands already: employers a person may have, ids that are taken. */
    public Checked<Organisation> organisation(WrittenOrganisation written, Watchlist known) {
        var fields = new Fields();
        var id = fields.id("id", written.id());
        if (known.find(id).filter(Person.class::isInstance).isPresent()) fields.problem(Problems.idTaken("id"));
        var contact = new Contact(
                fields.text("contact_name", written.contactName(), Fields.NAME),
                fields.email("contact_email", written.contactEmail()).orElse(""),
                fields.text("contact_phone", written.contactPhone(), Fields.SHORT));
        if (written.contactEmail().isBlank()) fields.notice(Problems.contactNeedsEmail("contact_email"));
        var organisation = new Organisation(
                id,
                fields.name("name", written.name()),
                fields.handles(written.handles()),
                fields.aliases(written.aliases()),
                contact,
                new Contact(
                        fields.text("security_name", written.securityName(), Fields.NAME),
                        fields.email("security_email", written.securityEmail()).orElse(""),
                        fields.text("security_phone", written.securityPhone(), Fields.SHORT)),
                fields.url("house_rules_url", written.houseRulesUrl()),
                Boolean.TRUE.equals(written.staffAreOfficials()),
                fields.language(written.language(), Language.NL),
                false);
        if (fields.areFine()) {
            var standing = standingAliases(organisation, known);
            measure(fields, organisation.knownAs(standing), organisation.aliases(), known);
        }
        return fields.areFine() ? fields.fine(organisation) : fields.wrong();
    }

    /** @param known what stands already; every employer must be among it. */
    public Checked<Person> person(WrittenPerson written, Watchlist known) {
        var fields = new Fields();
        var id = fields.id("id", written.id());
        if (known.find(id).filter(Organisation.class::isInstance).isPresent()) fields.problem(Problems.idTaken("id"));
        var employers = fields.ids("organisation", written.organisation());
        if (employers.isEmpty()) fields.problem(Problems.missing("organisation"));
        var strangers = employers.stream().filter(employer -> !known.hasOrganisation(employer));
        if (strangers.findAny().isPresent()) fields.problem(Problems.unknownOrganisation("organisation"));
        var person = new Person(
                id,
                fields.text("given_name", written.givenName(), Fields.NAME),
                fields.text("prefix", written.prefix(), Fields.SHORT),
                fields.name("family_name", written.familyName()),
                fields.text("function", written.function(), Fields.NAME),
                employers,
                fields.text("department", written.department(), Fields.NAME),
                fields.email("email", written.email()),
                fields.email("manager_email", written.managerEmail()),
                fields.handles(written.handles()),
                fields.aliases(written.aliases()),
                fields.language(
                        written.language(), languageOf(employers.stream().findFirst(), known)),
                fields.email("instead_of_manager_email", written.insteadOfManagerEmail()),
                fields.email("trusted_email", written.trustedEmail()),
                false);
        if (written.managerEmail().isBlank() && written.insteadOfManagerEmail().isBlank())
            fields.notice(Problems.nobodyToTell("manager_email"));
        if (fields.areFine()) {
            var standing = standingAliases(person, known);
            measure(fields, person.knownAs(standing), person.aliases(), known);
        }
        return fields.areFine() ? fields.fine(person) : fields.wrong();
    }

    /** @param known what stands already; the owner must be among it. */
    public Checked<Term> term(WrittenTerm written, Watchlist known) {
        var fields = new Fields();
        var owner = fields.id("owner", written.owner());
        if (known.find(owner).isEmpty()) fields.problem(Problems.unknownOwner("owner"));
        var text = fields.text("text", written.text(), Fields.NAME);
        if (!canBeSearched(text)) fields.problem(Problems.badTerm("text"));
        else fields.saysSomething("text", text);
        var term = new Term(
                fields.id("id", written.id()),
                owner,
                text,
                Boolean.TRUE.equals(written.distinctive()),
                frequency(fields, written.frequency()),
                false);
        if (fields.areFine() && !stands(term, known))
            breadth.ofTerm(term, known.find(owner).orElseThrow(), known)
                    .ifPresent(why -> fields.problem(Problems.tooBroad("text", why)));
        return fields.areFine() ? fields.fine(term) : fields.wrong();
    }

    /** @param owner under the names she has already. */
    private void measure(Fields fields, Subject owner, List<String> aliases, Watchlist known) {
        aliases.stream()
                .filter(alias -> !owner.aliases().contains(alias))
                .flatMap(alias -> breadth.ofAlias(alias, owner, known).stream())
                .forEach(why -> fields.problem(Problems.tooBroad("aliases", why)));
    }

    private static List<String> standingAliases(Subject subject, Watchlist known) {
        return known.find(subject.id()).map(Subject::aliases).orElse(List.of());
    }

    private static boolean stands(Term wanted, Watchlist known) {
        return known.findTerm(wanted.id())
                .filter(term -> term.owner().equals(wanted.owner())
                        && term.text().equals(wanted.text())
                        && (term.distinctive() || !wanted.distinctive()))
                .isPresent();
    }

    static boolean canBeSearched(String text) {
        var isTag = text.startsWith("#");
        if (isTag && text.chars().anyMatch(Character::isWhitespace)) return false;
        return text.codePoints().filter(Character::isLetterOrDigit).count() >= 2;
    }

    private static Term.Frequency frequency(Fields fields, String written) {
        if (written.isBlank()) return Term.Frequency.DAILY;
        return Arrays.stream(Term.Frequency.values())
                .filter(frequency -> frequency.name().equalsIgnoreCase(written.strip()))
                .findFirst()
                .orElseGet(() -> {
                    fields.problem(Problems.badFrequency("frequency"));
                    return Term.Frequency.DAILY;
                });
    }

    private static Language languageOf(Optional<String> employer, Watchlist known) {
        return employer.flatMap(known::find).map(Subject::language).orElse(Language.NL);
    }
}
