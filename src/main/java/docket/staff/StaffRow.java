package docket.staff;

import java.util.List;

/** A member of staff as a form describes it, every part of it known. */
public record StaffRow(String name, Role role, List<Long> departmentIds, String language, String timeZone) {}
