package nl.schildwacht.console.page.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.SayTexts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

/** The page of a dossier, for whoever opens it. */
@RequestScoped
class CasePage {
    @CheckedTemplate(basePath = "cases")
    static class Templates {
        static native TemplateInstance office(Frame frame, CaseView view, String said);

        static native TemplateInstance manager(Frame frame, CaseView view, String said);

        static native TemplateInstance employee(Frame frame, CaseView view, boolean posts, String said);
    }

    private final Frames frames;
    private final CaseDoor door;
    private final CaseViews views;

    CasePage(Frames frames, CaseDoor door, CaseViews views) {
        this.frames = frames;
        this.door = door;
        this.views = views;
    }

    Words words() {
        return new Words(
                frames.texts(CasesTexts.class),
                frames.texts(CaseworkTexts.class),
                frames.texts(SayTexts.class),
                frames.of("dossiers"));
    }

    /** @param posts whether an employee asked for the list of posts. @param said what was just done. */
    TemplateInstance show(Opened opened, int page, boolean newestFirst, boolean posts, String said) {
        return frames.show(template(opened, page, newestFirst, posts, Typed.NOTHING, said));
    }

    /** The page once more, with what is wrong beside its field. */
    Response again(Opened opened, Typed typed) {
        return frames.again(template(opened, 1, false, false, typed, ""));
    }

    private TemplateInstance template(
            Opened opened, int page, boolean newestFirst, boolean posts, Typed typed, String said) {
        Words words = words();
        CaseView view = views.of(opened, words, page, newestFirst, posts, typed);
        return switch (opened.standing()) {
            case OFFICE -> Templates.office(words.frame(), view, said);
            case MANAGER -> Templates.manager(words.frame(), view, said);
            case EMPLOYEE -> Templates.employee(words.frame(), view, posts, said);
        };
    }
}
