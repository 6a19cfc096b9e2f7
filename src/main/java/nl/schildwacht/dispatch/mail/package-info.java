/**
 * Messages as e-mail. {@link nl.schildwacht.dispatch.mail.Letters} says what each reader needs to hear, in the words of
 * {@code texts/nl.properties} and {@code texts/en.properties}, laid out by the Qute templates {@code templates/letter.html}
 * and {@code templates/letter.txt}; {@link nl.schildwacht.dispatch.mail.MailOutlet} hands it to a mail server and reads its
 * answer. A message fits one screen, never quotes, links to nothing but the dossier behind the sign-in, and its subject line holds the case number only: whoever
 * looks over the reader's shoulder learns nothing.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.dispatch.mail;
