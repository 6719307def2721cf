package docket.staff;

import docket.events.Actor;

/** A member of staff by name, and what the member may see and do. */
public record Colleague(String name, Actor.Staff actor) {}
