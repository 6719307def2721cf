/**
 * What the ways in by browser share: templates and their words, the frame around each page, who is signed in, the checks
 * and headers that browsers need, error pages. It holds no rule of the desk. The folders of pages use it.
 */
@NullMarked
package docket.pages;

import org.jspecify.annotations.NullMarked;
