package nl.schildwacht.dossier.casework;

import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.Told;
import nl.schildwacht.dossier.triage.Note;
import nl.schildwacht.dossier.triage.Notes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What happened in a dossier, in order, a page at a time: a storm's dossier holds ten thousand posts. Thread-safe. */
public final class Timeline {
    /** How many entries a page holds. */
    public static final int PAGE = 50;

    private static final String EVENTS = """
            select 'posted' as what, cast(h.id as text) as ref, h.kept_at as at from hit h where h.dossier_id = :dossier
            union all
            select 'gone', cast(h.id as text), h.gone_at from hit h where h.dossier_id = :dossier and h.gone_at is not null
            union all
            select 'edited', cast(e.id as text), e.captured_at
            from exhibit e join hit h on h.id = e.hit_id where h.dossier_id = :dossier and e.later and e.role = 'POST'
            union all
            select 'told', cast(t.id as text), t.told_at from told t where t.dossier_id = :dossier
            union all
            select 'noted', cast(n.id as text), n.at from note n where n.dossier_id = :dossier
            union all
            select 'judged', cast(j.batch as text), min(j.at) from hit h cross join lateral (
                select batch, at from judgement where hit_id = h.id and undone_at is null offset 0) j -- by its index
            where h.dossier_id = :dossier and h.judgement_id is not null group by j.batch
            union all
            select 'finished', cast(t.id as text), t.done_at from task t where t.dossier_id = :dossier and t.done_at is not null
            union all
            select 'stepped', cast(s.id as text), s.at from case_step s where s.dossier_id = :dossier
            """;

    private final Jdbi jdbi;
    private final Dossiers dossiers;
    private final Notes notes;

    public Timeline(Jdbi jdbi, Dossiers dossiers, Notes notes) {
        this.jdbi = jdbi;
        this.dossiers = dossiers;
        this.notes = notes;
    }

    /**
     * A page of it.
     *
     * @param number which page, from 1.
     * @param pages how many there are, at least 1.
     */
    public record Page(List<Entry> entries, int number, int pages) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    private record Event(String what, String ref, Instant at) {}

    private record Sender(String handle, boolean answers, int versions) {}

    /** How much of it a reader is shown. */
    public enum Extent {
        ALL("posted", "gone", "edited", "told", "noted", "judged", "finished", "stepped"),
        /** Without what colleagues noted and judged for each other. */
        WITHOUT_NOTES("posted", "gone", "edited", "told", "finished", "stepped"),
        POSTS("posted");

        private final List<String> events;

        Extent(String... events) {
            this.events = List.of(events);
        }
    }

    private record Found(List<Event> events, int inAll) {}

    /** @param number from 1; beyond the last page gives the last. @param newestFirst otherwise in order of happening. */
    public Page page(long dossierId, int number, boolean newestFirst, Extent extent) {
        int wanted = Math.max(1, number);
        Found found = find(dossierId, wanted, newestFirst, extent);
        while (found.events().isEmpty() && wanted > 1) {
            wanted = Math.clamp(pages(find(dossierId, 1, newestFirst, extent).inAll()), 1, wanted - 1);
            found = find(dossierId, wanted, newestFirst, extent);
        }
        return new Page(entries(dossierId, found.events()), wanted, pages(found.inAll()));
    }

    private static int pages(int events) {
        return Math.max(1, (events + PAGE - 1) / PAGE);
    }

    /** One pass over a long dossier both counts and sorts. */
    private Found find(long dossierId, int number, boolean newestFirst, Extent extent) {
        String order = newestFirst ? "at desc, what desc, ref desc" : "at, what desc, ref";
        AtomicInteger inAll = new AtomicInteger();
        List<Event> events =
                jdbi.withHandle(handle -> handle.createQuery("select e.*, count(*) over () as in_all from (" + EVENTS
                                + ") e where what = any(:events) order by " + order + " limit :limit offset :offset")
                        .bind("dossier", dossierId)
                        .bindArray("events", String.class, extent.events)
                        .bind("limit", PAGE)
                        .bind("offset", (number - 1) * PAGE)
                        .map((row, context) -> {
                            inAll.set(row.getInt("in_all"));
                            return new Event(
                                    row.getString("what"),
                                    row.getString("ref"),
                                    row.getTimestamp("at").toInstant());
                        })
                        .list());
        return new Found(events, inAll.get());
    }

    private List<Entry> entries(long dossierId, List<Event> events) {
        Map<String, List<String>> refs = events.stream()
                .collect(Collectors.groupingBy(Event::what, Collectors.mapping(Event::ref, Collectors.toList())));
        List<UUID> posts = refs.getOrDefault("posted", List.of()).stream()
                .map(UUID::fromString)
                .toList();
        Map<UUID, HitView> hits =
                dossiers.hits(posts).stream().collect(Collectors.toMap(HitView::id, Function.identity()));
        return jdbi.withHandle(handle -> {
            Map<UUID, Sender> senders = posts.isEmpty() ? Map.of() : senders(handle, posts);
            Map<String, Told> told = refs.containsKey("told") ? told(handle, dossierId) : Map.of();
            Map<Long, Note> noted = refs.containsKey("noted")
                    ? notes.of(dossierId).stream().collect(Collectors.toMap(Note::id, Function.identity()))
                    : Map.of();
            Map<Long, Task> tasks = refs.containsKey("finished")
                    ? TaskRows.of(handle, dossierId).stream().collect(Collectors.toMap(Task::id, Function.identity()))
                    : Map.of();
            List<Entry> entries = new ArrayList<>();
            for (Event event : events) {
                Optional<? extends Entry> entry =
                        switch (event.what()) {
                            case "posted" -> posted(event, hits, senders);
                            case "gone" -> Optional.of(new Entry.Gone(event.at(), UUID.fromString(event.ref())));
                            case "edited" -> edited(handle, event);
                            case "told" ->
                                Optional.ofNullable(told.get(event.ref())).map(Entry.WasTold::new);
                            case "noted" ->
                                Optional.ofNullable(noted.get(Long.valueOf(event.ref())))
                                        .map(Entry.Noted::new);
                            case "finished" ->
                                Optional.ofNullable(tasks.get(Long.valueOf(event.ref())))
                                        .map(task -> new Entry.Finished(event.at(), task));
                            case "judged" -> judged(handle, dossierId, event);
                            default -> stepped(handle, event);
                        };
                entry.ifPresent(entries::add);
            }
            return entries;
        });
    }

    private static Optional<Entry.Posted> posted(Event event, Map<UUID, HitView> hits, Map<UUID, Sender> senders) {
        UUID id = UUID.fromString(event.ref());
        Sender sender = senders.getOrDefault(id, new Sender("", false, 0));
        return Optional.ofNullable(hits.get(id))
                .map(hit -> new Entry.Posted(event.at(), hit, sender.handle(), sender.answers(), sender.versions()));
    }

    private static Map<UUID, Sender> senders(Handle handle, List<UUID> hits) {
        return handle.createQuery("""
                        select hit_id, min(author_handle) filter (where role = 'POST') as handle,
                            bool_or(role = 'PARENT' or parent_text is not null) as answers,
                            count(*) filter (where role = 'POST') as versions
                        from exhibit where hit_id = any(:hits) group by hit_id""")
                .bindArray("hits", UUID.class, hits.toArray())
                .reduceRows(new HashMap<>(), (senders, row) -> {
                    senders.put(
                            row.getColumn("hit_id", UUID.class),
                            new Sender(
                                    Optional.ofNullable(row.getColumn("handle", String.class))
                                            .orElse(""),
                                    row.getColumn("answers", Boolean.class),
                                    row.getColumn("versions", Integer.class)));
                    return senders;
                });
    }

    private Map<String, Told> told(Handle handle, long dossierId) {
        List<String> ids = handle.createQuery(
                        "select cast(id as text) from told where dossier_id = :dossier order by told_at, id")
                .bind("dossier", dossierId)
                .mapTo(String.class)
                .list();
        List<Told> told = dossiers.told(dossierId);
        Map<String, Told> byId = new HashMap<>();
        for (int i = 0; i < Math.min(ids.size(), told.size()); i++) byId.put(ids.get(i), told.get(i));
        return byId;
    }

    private static Optional<Entry.Edited> edited(Handle handle, Event event) {
        return handle.createQuery("select hit_id from exhibit where id = :id")
                .bind("id", Long.parseLong(event.ref()))
                .mapTo(UUID.class)
                .findOne()
                .map(hit -> new Entry.Edited(event.at(), hit, Long.parseLong(event.ref())));
    }

    private static Optional<Entry.Judged> judged(Handle handle, long dossierId, Event event) {
        return handle.createQuery("""
                        select j.by_who, j.verdict, count(*) as hits from judgement j join hit h on h.id = j.hit_id
                        where j.batch = cast(:batch as uuid) and h.dossier_id = :dossier and j.undone_at is null
                        group by j.by_who, j.verdict order by count(*) desc limit 1""")
                .bind("batch", event.ref())
                .bind("dossier", dossierId)
                .map((row, context) -> new Entry.Judged(
                        event.at(), row.getString("by_who"), row.getString("verdict"), row.getInt("hits")))
                .findOne();
    }

    private static Optional<Entry.Stepped> stepped(Handle handle, Event event) {
        return handle.createQuery("select * from case_step where id = :id")
                .bind("id", Long.parseLong(event.ref()))
                .map((row, context) -> new Entry.Stepped(new Step(
                        Step.Kind.valueOf(row.getString("kind")),
                        row.getString("by_who"),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getString("detail")))))
                .findOne();
    }
}
