package docket.credentials;

import java.util.List;

/**
 * What comes of a factor that was proved.
 *
 * @param session the session's next secret
 * @param recoveryCodes each opens once where the app is lost; shown this once
 */
public record Enrolled(String session, List<String> recoveryCodes) {}
