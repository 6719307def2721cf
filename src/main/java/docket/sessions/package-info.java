/**
 * Where people are signed in, and how far. Others use {@link docket.sessions.Sessions}; what signs people in begins and changes
 * them there.
 */
@NullMarked
package docket.sessions;

import org.jspecify.annotations.NullMarked;
