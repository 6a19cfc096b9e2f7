package nl.schildwacht.app.evaluation;

import java.util.List;

/** Something to write a report on. What it is handed may hold ids and texts of strangers; it makes them harmless. */
interface Page {
    /** @param level 1 for the page, 2 for its parts. */
    void heading(int level, String words);

    void say(String words);

    /** @param header as many names as each row has cells; the first column reads as words, the others as figures. */
    void table(List<String> header, List<List<String>> rows);

    void list(List<String> items);
}
