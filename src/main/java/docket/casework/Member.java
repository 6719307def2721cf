package docket.casework;

/** Somebody of staff by name, as colleagues write it after an @. */
public record Member(long id, String name) {}
