/**
 * What somebody said, once, as it was said: the unit that flows through every other room. A {@link Post} is a value; an
 * edited post is the same {@link PostRef} with another {@link Post#version()}. Whatever holds a stranger's words or name
 * redacts itself in {@code toString()}, so that it cannot slip into a log line or an exception.
 */
@org.jspecify.annotations.NullMarked
package nl.schildwacht.post;
