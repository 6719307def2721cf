/**
 * The messages of tickets: what may stand in one, and how one is written together with its files. Others use
 * {@link docket.messages.Messages}; whose turn a message makes it is the business of those who write it.
 */
@NullMarked
package docket.messages;

import org.jspecify.annotations.NullMarked;
