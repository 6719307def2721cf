package docket.passkeys;

import static com.webauthn4j.data.attestation.authenticator.AuthenticatorData.BIT_AT;
import static com.webauthn4j.data.attestation.authenticator.AuthenticatorData.BIT_UP;
import static com.webauthn4j.data.attestation.authenticator.AuthenticatorData.BIT_UV;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import docket.platform.Secret;
import docket.platform.Sha256;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser and its authenticator in software: one passkey, and what can go wrong with it. */
public final class Authenticator {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final JsonMapper JSON = new JsonMapper();

    private final byte[] credentialId;
    private final KeyPair keys = keyPair();
    private String origin = "https://desk.example";
    private String site = "desk.example";
    private boolean embedded;
    private boolean verifiesUser = true;
    private long count = 1;
    private String userHandle = "";

    public Authenticator() {
        this(Secret.random().digest());
    }

    private Authenticator(byte[] credentialId) {
        this.credentialId = credentialId;
    }

    /** One that claims to hold this one's passkey, and has a key of its own. */
    Authenticator forged() {
        return new Authenticator(credentialId).knows(userHandle);
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Is in a page of another origin. */
    Authenticator at(String elsewhere) {
        origin = elsewhere;
        return this;
    }

    /** Is in a page of ours within one of another site. */
    Authenticator embedded() {
        embedded = true;
        return this;
    }

    /** Believes to be asked by another site. */
    Authenticator of(String other) {
        site = other;
        return this;
    }

    /** Asks its user for nothing. */
    Authenticator careless() {
        verifiesUser = false;
        return this;
    }

    /** Counts on from there. */
    Authenticator countsTo(long reached) {
        count = reached;
        return this;
    }

    /** Knows its user by another handle. */
    Authenticator knows(String handle) {
        userHandle = handle;
        return this;
    }

    String userHandle() {
        return userHandle;
    }

    /** Makes its passkey, and answers as a browser does (RegistrationResponseJSON). */
    public String makes(String options) {
        JsonNode asked = JSON.readTree(options);
        userHandle = asked.at("/user/id").stringValue();
        AttestedCredentialData key = new AttestedCredentialData(
                AAGUID.ZERO, credentialId, EC2COSEKey.create(keys, COSEAlgorithmIdentifier.ES256));
        AttestationObject made = new AttestationObject(
                new AuthenticatorData<>(Sha256.of(site), (byte) (flags() | BIT_AT), counted(), key),
                new NoneAttestationStatement());
        return answer(Map.of(
                "clientDataJSON",
                BASE64.encodeToString(clientData("webauthn.create", asked)),
                "attestationObject",
                new AttestationObjectConverter(CONVERTER).convertToBase64urlString(made)));
    }

    /** Signs with its passkey, and answers as a browser does (AuthenticationResponseJSON). */
    public String signs(String options) {
        byte[] client = clientData("webauthn.get", JSON.readTree(options));
        byte[] data = new AuthenticatorDataConverter(CONVERTER)
                .convert(new AuthenticatorData<>(Sha256.of(site), flags(), counted()));
        return answer(Map.of(
                "clientDataJSON",
                BASE64.encodeToString(client),
                "authenticatorData",
                BASE64.encodeToString(data),
                "signature",
                BASE64.encodeToString(signature(data, client)),
                "userHandle",
                userHandle));
    }

    private long counted() {
        return count == 0 ? 0 : count++;
    }

    private byte flags() {
        return verifiesUser ? BIT_UP | BIT_UV : BIT_UP;
    }

    private byte[] clientData(String type, JsonNode asked) {
        return JSON.writeValueAsBytes(Map.of(
                "type",
                type,
                "challenge",
                asked.get("challenge").stringValue(),
                "origin",
                origin,
                "crossOrigin",
                embedded));
    }

    private byte[] signature(byte[] data, byte[] client) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(data);
        signed.writeBytes(Sha256.of(client));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.toByteArray());
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(Map<String, String> response) {
        String id = BASE64.encodeToString(credentialId);
        return JSON.writeValueAsString(Map.of(
                "id", id, "rawId", id, "type", "public-key", "response", response, "clientExtensionResults", Map.of()));
    }
}
