/**
 * Reads a raw mail within budgets: {@link docket.mime.MailReader} gives a {@link docket.mime.Mail}, which says what the
 * message claims and nothing of what is true. Knows no feature and no database.
 */
@NullMarked
package docket.mime;

import org.jspecify.annotations.NullMarked;
