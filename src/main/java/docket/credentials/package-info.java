/**
 * What people prove who they are with: passwords and second factors. Others use {@link docket.credentials.SecondFactors}; what
 * signs people in uses {@link docket.credentials.Passwords} as well.
 */
@NullMarked
package docket.credentials;

import org.jspecify.annotations.NullMarked;
