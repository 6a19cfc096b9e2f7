/**
 * What people report by hand: the WhatsApp message that no source can see, a screenshot, a letter, a fake account. A {@link
 * nl.schildwacht.dossier.report.Report} is kept from the moment it comes in until somebody has dealt with it, and never
 * dropped, because a person made it. What a picture holds is evidence and stays byte for byte; what is shown of it is painted
 * anew, so that nothing hidden in the file, a place above all, reaches a screen. Of a report that concerns intimate images or a
 * minor only an address and its digest are kept; the table itself refuses anything else.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.dossier.report;
