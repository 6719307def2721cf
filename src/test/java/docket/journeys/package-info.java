/** Whole stories, as their people live them: with the tools that they use, on the running server. */
@NullMarked
package docket.journeys;

import org.jspecify.annotations.NullMarked;
