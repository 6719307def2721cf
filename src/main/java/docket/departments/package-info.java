/**
 * How a desk sorts its tickets: departments, categories and priorities, by name, retired instead of deleted. Others use
 * {@link docket.departments.Departments}.
 */
@NullMarked
package docket.departments;

import org.jspecify.annotations.NullMarked;
