/** Measures the API beside what the database alone can do ({@code ./docket bench}); docs/performance.md tells how. */
@NullMarked
package docket.bench;

import org.jspecify.annotations.NullMarked;
