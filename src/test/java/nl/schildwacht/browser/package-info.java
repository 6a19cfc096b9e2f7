/**
 * The console as its readers have it: the packaged service in a process of its own, a real Chromium, a mail server, and a
 * stand-in town where things are said. A story goes from the first run to a closed dossier; every page is held to the
 * accessibility rules in both themes, on a narrow screen, with ordinary and with hostile contents; and the pictures in
 * {@code docs} are taken here. Left out by name with {@code --without browser}.
 *
 * <p>Chromium is the machine's own ({@code apt-get install chromium}): Playwright downloads nothing.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.browser;
