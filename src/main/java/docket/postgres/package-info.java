/**
 * The PostgreSQL that Docket brings along: unpacked, made, started, kept up and stopped. Others use
 * {@link docket.postgres.Postgres}; it knows nothing of what is in the database.
 */
@NullMarked
package docket.postgres;

import org.jspecify.annotations.NullMarked;
