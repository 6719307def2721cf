/** Tests of the published API by HTTP: status, shape, permission; each answer is checked against the contract. */
@NullMarked
package docket.v3;

import org.jspecify.annotations.NullMarked;
