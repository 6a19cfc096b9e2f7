package nl.schildwacht.console.page.insight;

import nl.schildwacht.console.page.Frame;

import java.time.LocalDate;

/** The day on which a page is asked for, where the reader is. */
final class RequestDay {
    private RequestDay() {}

    static LocalDate today(Frame frame) {
        return frame.now().atZone(frame.zone()).toLocalDate();
    }
}
