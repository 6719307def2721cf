/**
 * Makes a mail a message: its words, its files, its writer, and whom it names beside them. Those that judge mail use
 * {@link docket.mailpost.Postings}, pages and the API of staff {@link docket.mailpost.Copied}.
 */
@NullMarked
package docket.mailpost;

import org.jspecify.annotations.NullMarked;
