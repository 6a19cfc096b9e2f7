/**
 * Reporting by hand. The first step is a page of its own and asks one thing: does it show somebody intimate, or a minor? If so
 * there is nothing to upload and nothing to type but an address, and help comes first. Everything works without scripts. The
 * same steps serve people who are signed in and people who hold a private link; communications and security find at their desk
 * what a person must look at.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console.page.report;
