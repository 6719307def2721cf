/** Tests of what becomes of mail, on real PostgreSQL. */
@NullMarked
package docket.mailjudge;

import org.jspecify.annotations.NullMarked;
