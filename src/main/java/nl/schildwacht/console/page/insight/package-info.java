/**
 * Insight: what came in, how soon people were told and spoken to, how often the recogniser was right, and the quarterly
 * report in which nobody can be found. Charts are drawn from the tables that stand beside them.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console.page.insight;
