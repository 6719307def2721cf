/** Tests of the news that staff's browsers are told. */
@NullMarked
package docket.live;

import org.jspecify.annotations.NullMarked;
