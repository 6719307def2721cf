/**
 * The public contact form, at {@code /contact} and in other sites' pages: who may send it how often, and its pages. What a
 * form must hold is the desk's to say ({@link docket.tickets.Tickets#openFromForm}). Nobody uses it.
 */
@NullMarked
package docket.contactform;

import org.jspecify.annotations.NullMarked;
