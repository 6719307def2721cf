/** Tests of the ground, on real processes and a real PostgreSQL. */
@NullMarked
package docket.platform;

import org.jspecify.annotations.NullMarked;
