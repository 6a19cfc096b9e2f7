package nl.schildwacht.screening;

import nl.schildwacht.screening.Offers.Offer;
import nl.schildwacht.screening.Prediction.Answer;
import nl.schildwacht.source.HostCost.Spent;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.watch.Watchlist;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fetches once, for all new names together, what sources offer: what each asks its platform for anyhow and, where terms go
 * into queries, the new terms as far as the host's budget reaches; a third of it is left to the polls. Hosts are asked side by
 * side, the sources on one host in turn. Thread-safe.
 *
 * @param budget of a host, by name.
 */
record Asking(Offers offers, Function<String, Spent> budget) {
    /** After this no source is asked for another page. */
    private static final Duration NO_MORE_PAGES = Duration.ofSeconds(25);
    /** After this no source is waited for: whoever asked may be waiting herself. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    /** One in so many of a host's requests. */
    private static final int LEFT_TO_POLLS = 3;

    /** @param names those whose numbers are reckoned from what comes of it; each is in one question to a source. */
    private record Question(List<String> queries, Set<NewName> names) {}

    /** @param of whose numbers are reckoned from it. */
    record Heard(Offer offer, Set<NewName> of) {}

    /** What came of one source. @param unasked why not, if it was not heard. */
    record Answered(SourceSettings source, List<Heard> heard, int notSearched, Optional<Answer> unasked) {
        static Answered not(SourceSettings source, Answer why) {
            return new Answered(source, List.of(), 0, Optional.of(why));
        }
    }

    /** @param goesOn hears how many sources were asked, and says whether to go on. */
    List<Answered> ask(List<SourceSettings> sources, Set<NewName> names, Watchlist now, IntPredicate goesOn) {
        Instant until = offers.clock().instant().plus(NO_MORE_PAGES);
        Map<SourceSettings, Answered> answers = new ConcurrentHashMap<>();
        var isStopped = new AtomicBoolean();
        List<Callable<Void>> hosts = sources.stream().collect(Collectors.groupingBy(Asking::host)).values().stream()
                .<Callable<Void>>map(onHost -> () -> {
                    for (SourceSettings source : onHost) {
                        if (isStopped.get()) return null;
                        answers.put(source, ask(source, names, now, until));
                        if (!goesOn.test(answers.size())) isStopped.set(true);
                    }
                    return null;
                })
                .toList();
        await(hosts);
        return sources.stream()
                .map(source -> answers.getOrDefault(source, Answered.not(source, Answer.LATE)))
                .toList();
    }

    private static void await(List<Callable<Void>> hosts) {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (Future<Void> host : threads.invokeAll(hosts, PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                if (host.state() == Future.State.FAILED)
                    throw new IllegalStateException("asking a host broke", host.exceptionNow());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            threads.shutdownNow();
        }
    }

    private Answered ask(SourceSettings source, Set<NewName> names, Watchlist now, Instant until) {
        int room = room(source);
        if (room == 0) return Answered.not(source, Answer.SPARED);
        List<NewName> searchable = names.stream()
                .filter(name ->
                        source.query().isBlank() && !queries(source, name).isEmpty())
                .toList();
        boolean areAllSearched = searchable.size() == names.size() && searchable.size() <= room;
        List<Question> questions = new ArrayList<>();
        Set<NewName> others = new LinkedHashSet<>(names);
        for (NewName name : searchable.subList(0, Math.min(searchable.size(), areAllSearched ? room : room - 1))) {
            others.remove(name);
            questions.add(new Question(queries(source, name), Set.of(name)));
        }
        List<String> standing = source.queries(now.recognised());
        boolean asksByQuery = source.mode() == Mode.SEARCH || source.mode() == Mode.HASHTAG;
        if (!others.isEmpty() && !(asksByQuery && standing.isEmpty()))
            questions.addFirst(new Question(standing, others));
        List<Heard> heard = new ArrayList<>();
        for (Question question : questions)
            if (heard.isEmpty() || offers.clock().instant().isBefore(until))
                heard.add(new Heard(offers.read(source, question.queries(), until), question.names()));
        long unsearched = searchable.stream()
                .filter(name -> others.contains(name)
                        || heard.stream().noneMatch(one -> one.of().contains(name)))
                .count();
        return new Answered(source, heard, (int) unsearched, Optional.empty());
    }

    /** An alias goes into nobody's query. */
    private static List<String> queries(SourceSettings source, NewName name) {
        return name.proposal().kind() == Proposal.Kind.TERM
                ? source.asQueries(Stream.of(name.proposal().text())).toList()
                : List.of();
    }

    private static String host(SourceSettings source) {
        return source.base().getHost();
    }

    /** How many questions its host has room for. */
    private int room(SourceSettings source) {
        Spent spent = budget.apply(host(source));
        return Math.max(0, spent.left() - spent.most() / LEFT_TO_POLLS) / Offers.PAGES;
    }
}
