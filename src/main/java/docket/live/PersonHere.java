package docket.live;

/** A member of staff who has a ticket open. */
public record PersonHere(long id, String name, boolean typing) {}
