/**
 * What people say of themselves: name, language, time zone, theme; of staff also signature and notices. Others use
 * {@link docket.profiles.Profiles}; what an admin says of somebody is in staff/ and accounts/.
 */
@NullMarked
package docket.profiles;

import org.jspecify.annotations.NullMarked;
