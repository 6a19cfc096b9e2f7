/**
 * How good the recogniser is, measured on texts of which a person has said what they are: the command {@code evaluate}.
 *
 * <p>It stands in {@code app} because it measures what {@code score} answers, names and verdict included, and those come
 * together only here. It asks through {@link nl.schildwacht.app.evaluation.Judging} and knows neither rules nor Lucene.
 *
 * <p>A {@link nl.schildwacht.app.evaluation.LabelledFile} becomes texts; a text judged is an {@link
 * nl.schildwacht.app.evaluation.Outcome}, which no longer holds what was written; a {@link
 * nl.schildwacht.app.evaluation.Question} asked of many outcomes is a {@link nl.schildwacht.app.evaluation.Tally}, whose shares
 * are {@link nl.schildwacht.app.evaluation.Estimate}s, never without their interval. Everything printed is computed from the
 * outcomes alone, so the JSON of an earlier run can be measured and compared again.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.app.evaluation;
