/**
 * The dossier, for each of its readers as much as she needs. Who looks after dossiers sees what happened and what is to be done;
 * a manager sees what happened to one of her people in plain words, what is asked of her, and one large button; an employee sees
 * what happened to her, who was told, what has been done and what she can ask for, with colleagues as "a colleague". Words of
 * strangers stay veiled until asked for. The page decides nothing: it asks {@code dossier.casework} and says what came of it.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console.page.cases;
