package nl.schildwacht.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The way from the address that was asked to the one that answers (RFC 9110 §15.4). */
final class Trail {
    private static final int LONGEST = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    /** What another authority may see of our request. Everything else may be a credential. */
    private static final Set<String> HARMLESS = Set.of("accept", "accept-language");

    private final Set<URI> seen = new HashSet<>();
    private Request next;
    private URI permanent;
    private boolean onlyPermanent = true;

    Trail(Request first) throws FetchProblem {
        next = first;
        permanent = first.uri();
        seen.add(first.uri());
        var fault = WebAddress.fault(first.uri());
        if (fault.isPresent()) throw problem(FetchProblem.Kind.ADDRESS_REFUSED, fault.get());
    }

    /** What to ask now. */
    Request next() {
        return next;
    }

    /** Takes one answer in; true when it leads on, and {@link #next()} has changed. */
    boolean leadsOn(int status, Optional<String> location) throws FetchProblem {
        if (!REDIRECTS.contains(status) || location.isEmpty()) return false;
        var target = target(location.get());
        if (!seen.add(target)) throw problem(FetchProblem.Kind.BAD_REDIRECT, "a loop");
        if (seen.size() > LONGEST + 1) throw problem(FetchProblem.Kind.BAD_REDIRECT, "too many redirects");
        onlyPermanent &= (status == 301 || status == 308) && !isDowngrade(target);
        if (onlyPermanent) permanent = target;
        next = new Request(target, headersFor(target), next.etag(), next.lastModified());
        return true;
    }

    /** The end of the leading run of permanent redirects, when there was one. */
    Optional<URI> movedTo(URI asked) {
        return permanent.equals(asked) ? Optional.empty() : Optional.of(permanent);
    }

    private URI target(String location) throws FetchProblem {
        URI target;
        try {
            target = resolved(next.uri(), new URI(escaped(location.strip())));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw problem(FetchProblem.Kind.BAD_REDIRECT, "not an address");
        }
        var fault = WebAddress.fault(target);
        if (fault.isPresent()) throw problem(FetchProblem.Kind.BAD_REDIRECT, fault.get());
        return target;
    }

    /** RFC 3986 §5.2.2 where {@link URI#resolve} follows its predecessor, or glues a path to a host without one. */
    private static URI resolved(URI base, URI reference) {
        var path = base.getRawPath().isEmpty() ? "/" : base.getRawPath();
        var root = base.getScheme() + "://" + base.getRawAuthority();
        var text = reference.toString();
        var absolute = text.startsWith("?")
                ? URI.create(root + path + text)
                : URI.create(root + path).resolve(reference);
        return absolute.getRawFragment() == null
                ? absolute
                : URI.create(absolute.toString().replaceFirst("#.*", ""));
    }

    /** Many servers send spaces and UTF-8 as they are; header bytes arrive as Latin-1, one character each. */
    private static String escaped(String location) {
        return location.chars()
                .mapToObj(c -> c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0
                        ? Character.toString(c)
                        : "%%%02X".formatted(c & 0xff))
                .collect(Collectors.joining());
    }

    private Map<String, String> headersFor(URI target) {
        if (WebAddress.isSameAuthority(next.uri(), target)) return next.headers();
        return next.headers().entrySet().stream()
                .filter(header -> HARMLESS.contains(header.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean isDowngrade(URI target) {
        return "https".equalsIgnoreCase(next.uri().getScheme()) && "http".equalsIgnoreCase(target.getScheme());
    }

    private FetchProblem problem(FetchProblem.Kind kind, String detail) {
        return FetchProblem.of(kind, String.valueOf(next.uri().getHost()), detail);
    }
}
