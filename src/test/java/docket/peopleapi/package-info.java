/** Tests of people by the API of staff. */
@NullMarked
package docket.peopleapi;

import org.jspecify.annotations.NullMarked;
