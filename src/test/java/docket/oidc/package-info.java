/** Tests of the protocol by which providers prove who somebody is. */
@NullMarked
package docket.oidc;

import org.jspecify.annotations.NullMarked;
