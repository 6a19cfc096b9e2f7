/**
 * Pages about the watch: whom and what we look after, since when and why; terms tried before they go live; windows, the norm
 * and who helps; and for each employee what is watched about her, with the way to object. What may be written is decided in
 * the room {@code watch}; its sentences stand beside the fields.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.console.page.watching;
