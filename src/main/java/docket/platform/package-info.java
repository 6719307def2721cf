/** The ground: database, keys, clock, failures; knows no feature. */
@NullMarked
package docket.platform;

import org.jspecify.annotations.NullMarked;
