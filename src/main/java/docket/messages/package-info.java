/**
 * The messages of tickets: what may stand in one, how one is written together with its files, and who was called by one. Others use
 * {@link docket.messages.Messages}; whose turn a message makes it is the business of those who write it.
 */
@NullMarked
package docket.messages;

import org.jspecify.annotations.NullMarked;
