package docket.signin;

import docket.sessions.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a browser keeps of a step that was taken.
 *
 * @param session the session's secret; it opens everything at the stage of SIGNED_IN only
 * @param device the secret by which this device is known from now on; null: it has one already, or is not there yet
 */
public record SignedIn(
        String session, Stage stage, @Nullable String device) {}
