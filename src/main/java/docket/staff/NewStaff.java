package docket.staff;

import java.util.List;

/** A member of staff to be added; role and departments by name. */
public record NewStaff(String name, String email, String role, List<String> departments) {}
