/**
 * The tokens by which programs speak for a person or a web site. Others use {@link docket.tokens.ApiTokens}.
 */
@NullMarked
package docket.tokens;

import org.jspecify.annotations.NullMarked;
