/**
 * What all pages share: the frame around them, forms that lose nothing, and the way back after a change. A page is a resource
 * of its own in a package for its topic; it shows what the rooms say and hands on what somebody decided. Pages work without
 * scripts wherever they can; htmx only spares the reader a reload.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console.page;
