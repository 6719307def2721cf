/**
 * The tokens by which programs speak for a person or a web site. Others use {@link docket.tokens.ApiTokens},
 * and pages {@link docket.tokens.OwnTokens}.
 */
@NullMarked
package docket.tokens;

import org.jspecify.annotations.NullMarked;
