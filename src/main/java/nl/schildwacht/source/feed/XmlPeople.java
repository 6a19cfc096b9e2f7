package nl.schildwacht.source.feed;

import nl.schildwacht.post.Author;
import nl.schildwacht.source.feed.XmlNames.Named;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who wrote an entry, in the many places where feeds say it. */
record XmlPeople(XmlNames names) {
    private static final int LONGEST_NAME = 300;
    private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+ \\((.+)\\)");
    private static final Pattern NAME_AND_MAIL = Pattern.compile("(.+) <\\S+@\\S+>");
    private static final URI NOWHERE = URI.create("about://none");

    /** @param googleNews whether the source named in the entry is who published it. */
    Author author(Named entry, XmlAbout about, boolean googleNews) {
        var creators = entry.all("dc:creator")
                .limit(20)
                .map(creator -> name(creator.wholeText()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        if (!creators.isEmpty()) return named(creators);
        if (about.atom()) return person(entry).orElse(about.author());
        var written = person(entry).map(Author::name).orElseGet(() -> name(entry.text("author")));
        if (!written.isEmpty()) return named(written);
        return googleNews ? publisher(entry) : Author.UNKNOWN;
    }

    /** The first Atom person construct (RFC 4287 §3.2) that says anything. */
    Optional<Author> person(Named parent) {
        return parent.all("author")
                .map(names::childrenOf)
                .map(author -> new Author("", name(author.text("name")), Links.web(author.text("uri"), NOWHERE)))
                .filter(author -> !author.name().isEmpty() || author.profile().isPresent())
                .findFirst();
    }

    private static Author publisher(Named entry) {
        return entry.all("source")
                .map(source -> new Author("", name(source.wholeText()), Links.web(source.attr("url"), NOWHERE)))
                .findFirst()
                .orElse(Author.UNKNOWN);
    }

    private static Author named(String name) {
        return new Author("", name, Optional.empty());
    }

    private static String name(String raw) {
        var line = oneLine(raw);
        if (line.length() > LONGEST_NAME) return line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME / 2));
        var mailFirst = MAIL_AND_NAME.matcher(line);
        if (mailFirst.matches()) return mailFirst.group(1);
        var nameFirst = NAME_AND_MAIL.matcher(line);
        return nameFirst.matches() ? nameFirst.group(1) : line;
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
