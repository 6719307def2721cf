/** Lists of tickets that members of staff gave a name, for themselves or for all. Others use {@link docket.views.Views}. */
@NullMarked
package docket.views;

import org.jspecify.annotations.NullMarked;
