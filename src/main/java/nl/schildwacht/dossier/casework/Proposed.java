package nl.schildwacht.dossier.casework;

import java.time.Instant;

/**
 * A task that the handling rules ask for.
 *
 * @param ordinal 1, or which of several dates.
 * @param dueAt when it should be done.
 * @param rule why.
 */
record Proposed(TaskKind kind, int ordinal, Instant dueAt, Rule rule) {}
