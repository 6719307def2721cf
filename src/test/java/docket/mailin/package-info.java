/** Tests of the ledger of mail. */
@NullMarked
package docket.mailin;

import org.jspecify.annotations.NullMarked;
