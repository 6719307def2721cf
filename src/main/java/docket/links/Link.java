package docket.links;

/**
 * A one-time link that is still good.
 *
 * @param personId whose it is
 * @param emailId the address that it was made for, and that its use proves
 */
public record Link(long personId, long emailId, Purpose purpose) {}
