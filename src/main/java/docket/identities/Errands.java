package docket.identities;

import docket.oidc.ProofRefused;
import docket.platform.Keys;
import java.util.Base64;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps errands where they are under way: in the browser, sealed, so that nobody reads or makes one. */
@Component
class Errands {

    private static final String PURPOSE = "errand to the sign-in provider";

    private final Keys keys;
    private final JsonMapper json;

    Errands(Keys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** In letters, digits, - and _. */
    String seal(Errand errand) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.seal(PURPOSE, json.writeValueAsBytes(errand)));
    }

    /** {@link ProofRefused} where it was not sealed here. */
    Errand open(String sealed) {
        return json.readValue(unseal(sealed), Errand.class);
    }

    private byte[] unseal(String sealed) {
        try {
            return keys.open(PURPOSE, Base64.getUrlDecoder().decode(sealed));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new ProofRefused();
        }
    }
}
