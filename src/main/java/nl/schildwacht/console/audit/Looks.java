package nl.schildwacht.console.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on each page that shows what concerns a person: a dossier, a hit, a watched person, a report. Who opens it is
 * recorded, with the path's parameters; so a path holds ids, never names or addresses.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Looks {}
