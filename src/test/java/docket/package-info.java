/** What all tests use: a database, a clock, a desk with its cast, the server with a client. */
@NullMarked
package docket;

import org.jspecify.annotations.NullMarked;
