/**
 * The console: what is around every page of staff (its frame, the queues beside it, news as they come), and opening a ticket for
 * a customer. Parses, calls the desk, shows; it holds no rule. Pages of staff elsewhere stand in its frame; nobody uses its types.
 */
@NullMarked
package docket.console;

import org.jspecify.annotations.NullMarked;
