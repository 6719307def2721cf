/**
 * Whoever is at the door and is nobody yet: slowed down where it guesses, refused where it is wrong, known by its device. Others
 * use {@link docket.visitors.Visitor}; what signs people in uses {@link docket.visitors.Guard},
 * {@link docket.visitors.Throttle} and {@link docket.visitors.Devices} as well.
 */
@NullMarked
package docket.visitors;

import org.jspecify.annotations.NullMarked;
