package docket.tokens;

import docket.events.Actor;

/** A valid token, and who acts when it is used. */
public record Bearer(ApiToken token, Actor actor) {}
