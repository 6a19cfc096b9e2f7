/**
 * The door: signing in and out, the very first account, choosing a password by a link in a mail, one's own account, and for
 * administrators everybody's. Where an identity provider signs people in, only the pages that make sense then are left.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console.page.accounts;
