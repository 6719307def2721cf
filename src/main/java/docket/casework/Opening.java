package docket.casework;

import java.util.List;

/** A ticket that staff open for a customer, checked. */
record Opening(Sorted sorted, String title, String content, List<Long> attachmentIds) {}
