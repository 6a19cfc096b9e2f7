/**
 * Who may come in. Programs and administrators show a token; a token carries {@link nl.schildwacht.console.access.Role roles}
 * and only its digest is kept, so that whoever reads the database cannot come in with what stands there. The very first token
 * is printed once, at the first start, for whoever can read the service's output.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console.access;
