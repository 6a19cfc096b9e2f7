package nl.schildwacht.console.page.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.page.Frame;

import java.util.List;

/** The templates of the inbox. Those with a dollar sign are parts of a page, for who has scripts. */
@CheckedTemplate(basePath = "inbox")
final class Sheets {
    private Sheets() {}

    static native TemplateInstance page(Frame frame, InboxView view);

    static native TemplateInstance news(int count, String path, String ask);

    static native TemplateInstance row(Frame frame, Row row, List<String> notices);

    static native TemplateInstance judged(String hit, String batch, List<String> lines, boolean canUndo);

    static native TemplateInstance call(Frame frame, CallView view);

    static native TemplateInstance call$panel(CallView view);

    static native TemplateInstance confirm(Frame frame, CallView view);

    static native TemplateInstance confirm$card(CallView view);

    static native TemplateInstance hit(Frame frame, More more);

    static native TemplateInstance hit$panel(More more);

    static native TemplateInstance said(Frame frame, Said said);

    static native TemplateInstance said$words(Said said);
}
