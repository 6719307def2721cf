package docket.sessions;

/** A session that is alive; {@code staff} tells of whom. */
record SessionRow(long id, long personId, boolean staff, Stage stage) {}
