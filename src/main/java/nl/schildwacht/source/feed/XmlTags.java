package nl.schildwacht.source.feed;

/**
 * Walks from tag to tag through XML, stepping over comments, CDATA sections, processing instructions and the document
 * type, without insisting on anything else. Linear in the length of the text.
 */
final class XmlTags {
    enum Kind {
        OPEN,
        CLOSE,
        EMPTY
    }

    private final String units;
    private int at;
    private int start;
    private String name = "";
    private Kind kind = Kind.EMPTY;

    XmlTags(String units) {
        this.units = units;
    }

    /** Moves to the next tag; false at the end, and when a construct is opened that never ends. */
    boolean next() {
        while (true) {
            int sign = units.indexOf('<', at);
            if (sign < 0) return false;
            if (units.startsWith("<!--", sign)) at = after("-->", sign + 4);
            else if (units.startsWith("<![CDATA[", sign)) at = after("]]>", sign + 9);
            else if (units.startsWith("<?", sign)) at = after("?>", sign + 2);
            else if (units.startsWith("<!", sign)) at = afterDeclaration(sign + 2);
            else if (isTag(sign)) return readTag(sign);
            else at = sign + 1; // a stray sign in somebody's text
            if (at < 0) return false;
        }
    }

    Kind kind() {
        return kind;
    }

    /** The name with its prefix. */
    String name() {
        return name;
    }

    /** The name without its prefix. */
    String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    String prefix() {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }

    /** Where the tag's first unit stands. */
    int start() {
        return start;
    }

    /** Where the unit after its last one stands. */
    int end() {
        return at;
    }

    /**
     * From an open tag, moves to the tag that closes it, over nested elements of the same name.
     *
     * @return how many tags were passed; 0 when none closes it.
     */
    int skipElement() {
        var element = name;
        int depth = 1;
        for (int passed = 1; next(); passed++) {
            if (!name.equals(element)) continue;
            if (kind == Kind.OPEN) depth++;
            if (kind == Kind.CLOSE && --depth == 0) return passed;
        }
        return 0;
    }

    private int after(String end, int from) {
        int found = units.indexOf(end, from);
        return found < 0 ? -1 : found + end.length();
    }

    private int afterDeclaration(int from) {
        int brackets = 0;
        for (int i = from; i >= 0 && i < units.length(); i++) {
            char c = units.charAt(i);
            if (c == '>' && brackets <= 0) return i + 1;
            if (c == '[') brackets++;
            else if (c == ']') brackets--;
            else if (c == '"' || c == '\'') i = after(String.valueOf(c), i + 1) - 1;
            else if (units.startsWith("<!--", i)) i = after("-->", i + 4) - 1;
            if (i < 0) return -1;
        }
        return -1;
    }

    private boolean isTag(int sign) {
        int letter = sign + (units.startsWith("</", sign) ? 2 : 1);
        return letter < units.length() && (Character.isLetter(units.charAt(letter)) || units.charAt(letter) == '_');
    }

    private boolean readTag(int sign) {
        boolean closes = units.charAt(sign + 1) == '/';
        int from = sign + (closes ? 2 : 1);
        int to = from;
        while (to < units.length() && !endsName(units.charAt(to))) to++;
        int end = endOfTag(to);
        if (end < 0) return false;
        start = sign;
        name = units.substring(from, to);
        kind = closes ? Kind.CLOSE : units.charAt(end - 1) == '/' ? Kind.EMPTY : Kind.OPEN;
        at = end + 1;
        return true;
    }

    private static boolean endsName(char c) {
        return c <= ' ' || c == '>' || c == '/';
    }

    private int endOfTag(int from) {
        for (int i = from; i < units.length(); i++) {
            char c = units.charAt(i);
            if (c == '>') return i;
            if (c == '"' || c == '\'') {
                i = units.indexOf(c, i + 1);
                if (i < 0) return -1;
            }
        }
        return -1;
    }
}
