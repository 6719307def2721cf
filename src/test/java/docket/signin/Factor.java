package docket.signin;

import java.time.Instant;
import java.util.List;

/** An app that has taken up a second factor, and the sheet of recovery codes. */
record Factor(String secret, List<String> recoveryCodes) {

    private static final int STEP_SECONDS = 30;

    /** The code of so many steps from now. */
    String code(int steps) {
        return SecondFactors.code(Letters.bytes(secret), Instant.now().getEpochSecond() / STEP_SECONDS + steps);
    }
}
