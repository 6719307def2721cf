package docket.views;

/**
 * A list of tickets with a name.
 *
 * @param owner the name of the member who made it
 * @param query what follows the question mark in the console's address of the list
 * @param shared whether all members see it
 */
public record View(long id, long ownerId, String owner, String name, String query, boolean shared) {}
