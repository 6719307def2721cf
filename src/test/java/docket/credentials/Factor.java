package docket.credentials;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** An app that has taken up a second factor, and the sheet of recovery codes. */
public record Factor(String secret, List<String> recoveryCodes) {

    private static final int STEP_SECONDS = 30;

    /** The code of so many steps from now. */
    public String code(int steps) {
        return SecondFactors.code(Letters.bytes(secret), Instant.now().getEpochSecond() / STEP_SECONDS + steps);
    }

    /** All that nobody may find again: the app's secret, and the codes as they are shown and as they are judged. */
    public List<String> secrets() {
        return Stream.of(
                        Stream.of(secret),
                        recoveryCodes.stream(),
                        recoveryCodes.stream().map(Letters::clean))
                .flatMap(secrets -> secrets)
                .toList();
    }
}
