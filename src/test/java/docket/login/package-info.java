/** Tests of the pages by which people come in. */
@NullMarked
package docket.login;

import org.jspecify.annotations.NullMarked;
