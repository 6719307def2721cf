/** Where the program starts: it puts the folders together and knows no feature. */
@NullMarked
package docket;

import org.jspecify.annotations.NullMarked;
