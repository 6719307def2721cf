package docket.contactform;

/**
 * What a form carries beside its fields.
 *
 * @param stamp tells when it was handed out
 * @param puzzle for the browser to solve, as JSON
 */
public record Handout(String stamp, String puzzle) {}
