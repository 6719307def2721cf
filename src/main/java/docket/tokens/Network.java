package docket.tokens;

import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** An address or a CIDR block, IPv4 or IPv6. */
final class Network {

    // The matcher takes some that it then reads in ways of its own: 10.0.0, 10.0.0.0/33.
    private static final Pattern FORM = Pattern.compile(
            "\\d+(\\.\\d+){3}(/([12]?\\d|3[0-2]))?" + "|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(/(\\d{1,2}|1[01]\\d|12[0-8]))?");

    private Network() {}

    static boolean isOne(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        try {
            new IpAddressMatcher(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
