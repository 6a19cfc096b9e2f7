package nl.schildwacht.console.page.cases;

import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.Told;
import nl.schildwacht.dossier.casework.Entry;
import nl.schildwacht.dossier.casework.Offence;
import nl.schildwacht.dossier.triage.Call;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts a timeline into words, as fully as its reader may know. */
final class TimelineRows {
    private final Words words;
    private final Standing standing;

    TimelineRows(Words words, Standing standing) {
        this.words = words;
        this.standing = standing;
    }

    List<TimelineRow> of(List<Entry> entries) {
        return entries.stream().map(this::row).toList();
    }

    private TimelineRow row(Entry entry) {
        CasesTexts texts = words.cases();
        CaseworkTexts sets = words.sets();
        return switch (entry) {
            case Entry.Posted posted -> posted(posted);
            case Entry.Edited edited ->
                new TimelineRow(
                        "edited",
                        edited.at(),
                        texts.edited(),
                        "",
                        Optional.empty(),
                        Optional.of(new TimelineRow.Version(edited.hit(), edited.exhibit())));
            case Entry.Gone gone -> plain("gone", gone.at(), texts.goneAt(), "");
            case Entry.WasTold(Told told) ->
                plain(
                        "told",
                        told.at(),
                        texts.told(
                                words.say().recipient(told.role()), words.say().stage(told.stage())),
                        texts.toldAbout(told.hits().size(), sets.fullness(told.fullness())));
            case Entry.Noted noted ->
                plain(
                        "noted",
                        noted.at(),
                        texts.noted(noted.note().by()),
                        noted.note().text());
            case Entry.Judged judged ->
                plain(
                        "judged",
                        judged.at(),
                        texts.judgedBy(
                                judged.by(),
                                judged.hits(),
                                Call.of(judged.verdict()).map(sets::call).orElse("")),
                        "");
            case Entry.Finished finished ->
                plain(
                        "finished",
                        finished.at(),
                        texts.taskDone(
                                finished.task().doneBy().orElse(texts.colleague()),
                                sets.task(finished.task().kind())),
                        finished.task().detail().orElse(""));
            case Entry.Stepped stepped ->
                plain(
                        "stepped",
                        stepped.at(),
                        texts.stepped(
                                sets.step(stepped.step().kind()), stepped.step().by()),
                        detail(stepped));
        };
    }

    private String detail(Entry.Stepped stepped) {
        return switch (stepped.step().kind()) {
            case HANDED_OVER, TAKEN_BACK ->
                standing.isOffice() ? stepped.step().detail().orElse("") : "";
            case CLOSED, REOPENED, NOT_THROUGH_MANAGER, THROUGH_MANAGER, SENDER -> "";
        };
    }

    private TimelineRow posted(Entry.Posted posted) {
        HitView hit = posted.hit();
        String what = words.of(new Offence(hit.behaviour(), hit.kind()));
        var card = new PostCard(
                hit.id(),
                hit.severity(),
                standing.isOffice() ? posted.author() : "",
                posted.answers(),
                posted.versions(),
                hit.withdrawnAt().isPresent(),
                hit.goneAt().isPresent(),
                hit.foundAfterwards(),
                hit.permalink()
                        .filter(TimelineRows::isWebPage)
                        .map(URI::toString)
                        .filter(it -> standing.isOffice()),
                hit.publishedAt());
        String title = words.cases().posted(words.say().platform(hit.platform()), what);
        return new TimelineRow("posted", posted.at(), title, "", Optional.of(card), Optional.empty());
    }

    /** An address that a stranger wrote may be anything; a link leads to web pages only. */
    private static boolean isWebPage(URI address) {
        return ("https".equals(address.getScheme()) || "http".equals(address.getScheme())) && address.getHost() != null;
    }

    private static TimelineRow plain(String what, Instant at, String title, String text) {
        return new TimelineRow(what, at, title, text, Optional.empty(), Optional.empty());
    }
}
