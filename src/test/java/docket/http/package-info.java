/** Tests of what the ways in by HTTP share. */
@NullMarked
package docket.http;

import org.jspecify.annotations.NullMarked;
