/** Tests of what pages share. */
@NullMarked
package docket.pages;

import org.jspecify.annotations.NullMarked;
