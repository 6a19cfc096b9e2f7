package nl.schildwacht.console.page.setup;

import io.quarkus.qute.TemplateEnum;

import java.util.Locale;

/** The steps of the set-up, in their order. */
@TemplateEnum
public enum Step {
    ORGANISATION,
    PEOPLE,
    SOURCE,
    MAIL,
    TRIAL,
    LIVE;

    /** The last part of its address. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/console/set-up/" + id();
    }

    /** Whether one may go on without it: somebody must be told, and somebody must approve. */
    public boolean canBeSkipped() {
        return this != ORGANISATION && this != LIVE;
    }

    public int number() {
        return ordinal() + 1;
    }
}
