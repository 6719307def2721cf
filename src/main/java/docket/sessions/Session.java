package docket.sessions;

import docket.events.Actor;
import docket.events.Origin;

/**
 * A session that is alive, and who acts in it.
 *
 * @param csrf what forms of this session's pages carry; derived from its secret, so that no other site knows it
 */
public record Session(long id, long personId, Stage stage, Actor actor, String csrf) {

    /** The same session in a request. */
    public Session from(Origin origin) {
        return new Session(id, personId, stage, actor.from(origin), csrf);
    }
}
