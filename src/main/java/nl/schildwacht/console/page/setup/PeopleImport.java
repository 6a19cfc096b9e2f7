package nl.schildwacht.console.page.setup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.console.page.setup.SetUp.Progress;
import nl.schildwacht.console.page.setup.Uploads.Upload;
import nl.schildwacht.dispatch.Announcements;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;

/** A file of people on its way in: received, looked at, confirmed, kept. The same in the set-up and later. */
@RequestScoped
class PeopleImport {
    /** Where it is done; decides what stands around it. */
    public enum Where {
        SET_UP("/console/set-up/people", "setup"),
        WATCH("/console/watch/import", "watch");

        private final String path;
        private final String place;

        Where(String path, String place) {
            this.path = path;
            this.place = place;
        }

        public String path() {
            return path;
        }

        public boolean isSetUp() {
            return this == SET_UP;
        }
    }

    @CheckedTemplate(basePath = "setup")
    static class Templates {
        static native TemplateInstance people(
                Frame frame,
                Where where,
                Progress progress,
                Form form,
                Watchlist watched,
                String ids,
                boolean announcing);

        static native TemplateInstance upload(
                Frame frame,
                Where where,
                Progress progress,
                Upload upload,
                ImportPreview preview,
                NamesTried names,
                boolean stale);

        static native TemplateInstance upload$moving(Where where, Upload upload, boolean stale);
    }

    private final Frames frames;
    private final Visitors visitors;
    private final SetUp setUp;
    private final Watchlists watchlists;
    private final Announcements announcements;
    private final Uploads uploads;
    private final Keeper keeper;

    PeopleImport(
            Frames frames,
            Visitors visitors,
            SetUp setUp,
            Watchlists watchlists,
            Announcements announcements,
            Uploads uploads,
            Keeper keeper) {
        this.frames = frames;
        this.visitors = visitors;
        this.setUp = setUp;
        this.watchlists = watchlists;
        this.announcements = announcements;
        this.uploads = uploads;
        this.keeper = keeper;
    }

    TemplateInstance show(Where where) {
        Whole.demand(visitors.now());
        return frames.show(start(where, Form.empty().with("announce", "yes")));
    }

    private TemplateInstance start(Where where, Form form) {
        Watchlist watched = watchlists.current();
        return Templates.people(
                frames.of(where.place),
                where,
                setUp.progress(),
                form,
                watched,
                watched.organisations().stream().map(Organisation::id).collect(Collectors.joining(", ")),
                !announcements.on(watched.organisations()).isEmpty());
    }

    Response receive(Where where, @Nullable FileUpload file, @Nullable String paste, @Nullable String announce) {
        Whole.demand(visitors.now());
        SetupTexts texts = frames.texts(SetupTexts.class);
        boolean hasFile = file != null && file.size() > 0;
        String pasted = Optional.ofNullable(paste).orElse("");
        Form form = Form.empty().with("paste", pasted);
        if (announce != null) form.with("announce", "yes");
        if (hasFile && file.size() > Uploads.LARGEST) form.problem("file", texts.tooLarge());
        if (!hasFile && pasted.isBlank()) form.problem("file", texts.nothingSent());
        if (!form.isGood()) return frames.again(start(where, form));
        byte[] content = hasFile ? read(file) : pasted.getBytes(StandardCharsets.UTF_8);
        UUID id = uploads.keep(visitors.now().id(), content, announce != null);
        keeper.tryNames(id, visitors.now().id());
        return Pages.to(where.path() + "/" + id);
    }

    private static byte[] read(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException gone) {
            throw new UncheckedIOException("the uploaded file cannot be read", gone);
        }
    }

    TemplateInstance preview(Where where, UUID id) {
        Upload upload = find(id);
        Language language = frames.look().language();
        Keeper.Read read = keeper.read(id, visitors.now().id());
        return frames.show(Templates.upload(
                frames.of(where.place),
                where,
                setUp.progress(),
                upload,
                ImportPreview.of(read, frames.texts(SetupTexts.class), language),
                NamesTried.of(read, watchlists.current(), language),
                uploads.isStale(upload)));
    }

    /** A fragment while it moves; when it is done, the whole page again. */
    Response progress(Where where, UUID id) {
        Upload upload = find(id);
        if (upload.isKept())
            return Response.noContent()
                    .status(200)
                    .header("HX-Redirect", where.path() + "/" + id)
                    .build();
        return Response.ok(frames.show(Templates.upload$moving(where, upload, uploads.isStale(upload))))
                .build();
    }

    Response confirm(Where where, UUID id, @Nullable List<String> leaving) {
        Upload upload = find(id);
        boolean again = uploads.isStale(upload);
        if (upload.isRead() || again)
            keeper.start(
                    upload,
                    visitors.now().id(),
                    again ? upload.leaving() : Optional.ofNullable(leaving).orElse(List.of()));
        return Pages.to(where.path() + "/" + id);
    }

    /** Tries the new names again, when that did not come off. */
    Response tryAgain(Where where, UUID id) {
        if (find(id).isRead()) keeper.tryNames(id, visitors.now().id());
        return Pages.to(where.path() + "/" + id);
    }

    private Upload find(UUID id) {
        Whole.demand(visitors.now());
        return uploads.find(id, visitors.now().id()).orElseThrow(NotFoundException::new);
    }

    /** For a Dutch spreadsheet with semicolons, which it expects; with a byte order mark, without which it breaks accents. */
    Response example() {
        Whole.demand(visitors.now());
        String organisation = watchlists.current().organisations().stream()
                .findFirst()
                .map(Organisation::id)
                .orElse("voorbeeldstad");
        boolean dutch = frames.look().language() == Language.NL;
        String header = dutch
                ? "personeelsnummer,voornaam,tussenvoegsel,achternaam,functie,organisatie,afdeling,e-mail,"
                        + "e-mail leidinggevende,accounts,andere namen,taal"
                : "id,given_name,prefix,family_name,function,organisation,department,email,manager_email,handles,aliases,language";
        String csv = header + """

                1001,Anna,van der,Berg,baliemedewerker,%1$s,Publiekszaken,anna.vandenberg@voorbeeldstad.example,karim.bakker@voorbeeldstad.example,,,nl
                1002,Karim,,Bakker,teamleider,%1$s,Publiekszaken,karim.bakker@voorbeeldstad.example,directie@voorbeeldstad.example,,,nl
                """.formatted(organisation);
        return Response.ok("\uFEFF" + (dutch ? csv.replace(',', ';') : csv).replace("\n", "\r\n"))
                .header("Content-Disposition", "attachment; filename=\"medewerkers.csv\"")
                .build();
    }
}
