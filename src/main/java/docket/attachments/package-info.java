/**
 * Files: received, typed, stored once per content, coupled to the message that holds them, swept when neither that
 * nor a draft needs them. Others use {@link docket.attachments.Attachments}.
 */
@NullMarked
package docket.attachments;

import org.jspecify.annotations.NullMarked;
