package docket.credentials;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A second factor to be taken up by an app, and then proved by a code of it.
 *
 * @param secret what the app needs, in letters to be typed
 * @param label who it is for: the person's address
 */
public record Proposal(String secret, String label) {

    /** What the app reads from a picture: the key URI that all such apps understand. */
    public String uri() {
        String name = URLEncoder.encode(label, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Docket:" + name + "?secret=" + secret + "&issuer=Docket";
    }
}
