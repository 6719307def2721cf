package docket.casework;

/** An account, category, department or priority that was looked up; a retired one takes nothing new. */
public record Found(long id, boolean retired) {}
