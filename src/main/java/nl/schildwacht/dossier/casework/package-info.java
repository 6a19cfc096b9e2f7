/**
 * What people do about a dossier. The handling rules of the trade (confer first, one contact person, speak with her, report to
 * the police, keep caring) become tasks with an owner, a moment and a reason; the {@link nl.schildwacht.dossier.casework.Law}
 * says under which articles a behaviour may fall and until when the employee can ask for prosecution herself; closing asks what
 * the norm asks. Deciding is done by people: nothing here sends anything, and nothing here enters a personnel file.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.dossier.casework;
