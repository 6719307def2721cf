/**
 * The console: the pages on which staff work. Lists of tickets, the ticket beside its list, finding, acts on many tickets.
 * Parses, calls the desk, shows; it holds no rule. Nobody uses it.
 */
@NullMarked
package docket.console;

import org.jspecify.annotations.NullMarked;
