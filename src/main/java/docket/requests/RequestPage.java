package docket.requests;

import java.util.List;

/** Some rows of a list, and whether more follow. */
public record RequestPage(List<Request> requests, boolean more) {}
