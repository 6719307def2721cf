package docket.visitors;

import docket.events.Actor;
import docket.events.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the door, who is nobody yet.
 *
 * @param device the secret by which a device that signed in before is known; null: it sent none
 * @param browser what the browser says it is, shown in the list of sessions
 */
public record Visitor(
        Origin origin, @Nullable String device, @Nullable String browser) {

    /** Who acts until it is known who it is: the desk, for somebody at that address. */
    public Actor.Docket actor() {
        return new Actor.Docket(origin);
    }
}
