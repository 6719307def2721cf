package docket.casework;

import docket.messages.NewMessage;
import java.util.Set;

/** A note that may be written, and the ids of the members whom it calls. */
record Note(NewMessage message, Set<Long> mentioned) {}
