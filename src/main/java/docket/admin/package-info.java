/** The command line: starts the server and does an administrator's acts beside it or without it. Nobody uses it. */
@NullMarked
package docket.admin;

import org.jspecify.annotations.NullMarked;
