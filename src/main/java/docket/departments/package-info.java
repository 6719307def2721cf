/**
 * What a desk works by, each with a name of its own and retired instead of deleted: departments, categories and
 * priorities, and how they sort a ticket; canned texts. Others use {@link docket.departments.Departments},
 * {@link docket.departments.Categories}, {@link docket.departments.Priorities} and
 * {@link docket.departments.CannedTexts}.
 */
@NullMarked
package docket.departments;

import org.jspecify.annotations.NullMarked;
