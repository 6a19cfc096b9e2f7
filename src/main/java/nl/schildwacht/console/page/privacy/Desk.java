package nl.schildwacht.console.page.privacy;

import nl.schildwacht.dossier.retention.PersonNotices;

import java.util.List;

/**
 * What the privacy officer sees first.
 *
 * @param open how many requests wait, {@code late} how many of them are past their last day.
 */
public record Desk(List<PersonNotices.Notice> notices, long open, long late, long holds) {}
