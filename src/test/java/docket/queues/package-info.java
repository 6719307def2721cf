/** Tests of how staff see tickets. */
@NullMarked
package docket.queues;

import org.jspecify.annotations.NullMarked;
