package docket.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param secondFactor of whom a second factor is demanded; everybody may have one
 */
@ConfigurationProperties("docket.signin")
public record SignInSettings(@DefaultValue("nobody") Demand secondFactor) {

    /** Of whom something is demanded. */
    public enum Demand {
        NOBODY,
        STAFF
    }
}
