package docket.drafts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How staff's replies go out.
 *
 * @param hold how long one can be taken back; 0: it goes out at once
 */
@ConfigurationProperties("docket.drafts")
public record DraftSettings(@DefaultValue("10s") Duration hold) {

    /** The same in seconds. */
    double holdSeconds() {
        return hold.toMillis() / 1000.0;
    }
}
