/**
 * One-time links to people's addresses, and the addresses that they prove. Others use {@link docket.links.Links}; what signs
 * people in redeems them there, and uses {@link docket.links.Addresses} as well.
 */
@NullMarked
package docket.links;

import org.jspecify.annotations.NullMarked;
