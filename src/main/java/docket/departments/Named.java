package docket.departments;

/** A department, category or priority, as lists show it. */
public record Named(long id, String name) {}
