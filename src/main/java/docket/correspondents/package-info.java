/**
 * Whom a ticket writes to by mail, and the keyed tokens by which mail finds back to them. Others use
 * {@link docket.correspondents.Correspondents}; what is sent to whom is said by those who send.
 */
@NullMarked
package docket.correspondents;

import org.jspecify.annotations.NullMarked;
