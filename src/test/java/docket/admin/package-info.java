/** Tests of the command line, and a shell for others to use it. */
@NullMarked
package docket.admin;

import org.jspecify.annotations.NullMarked;
