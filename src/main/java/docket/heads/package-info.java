/**
 * What stands above a mail, read and made plain: {@link docket.heads.Head} and what it holds, {@link
 * docket.heads.Headers} from which it comes, words and charsets. Nothing here is proof of anything.
 */
@NullMarked
package docket.heads;

import org.jspecify.annotations.NullMarked;
