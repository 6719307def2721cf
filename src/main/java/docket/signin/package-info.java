/**
 * How people sign in and stay signed in: links, passwords, second factors, sessions. Others use
 * {@link docket.signin.Links}.
 */
@NullMarked
package docket.signin;

import org.jspecify.annotations.NullMarked;
