/**
 * What we hand to operators is tested like code: the rules fire in their timelines, the chart renders what it promises, the
 * dashboard asks only for metrics that exist, and every backup that the handbook describes is made and brought back here.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.deploy;
