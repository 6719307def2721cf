package docket.passkeys;

import static com.webauthn4j.data.AttestationConveyancePreference.NONE;
import static com.webauthn4j.data.PublicKeyCredentialType.PUBLIC_KEY;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import docket.platform.DocketSettings;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Docket as WebAuthn knows it: what it asks, and which answers it believes. Its id and origin are those of the public
 * address, whatever a request says. No attestation is asked for: which make an authenticator is of decides nothing here.
 */
@Component
class RelyingParty {

    private static final long PATIENCE = Duration.ofMinutes(5).toMillis();

    private static final List<PublicKeyCredentialParameters> ALGORITHMS = Stream.of(
                    COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
            .map(algorithm -> new PublicKeyCredentialParameters(PUBLIC_KEY, algorithm))
            .toList();

    private static final Logger LOG = LoggerFactory.getLogger(RelyingParty.class);

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager webauthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(converter);
    private final String id;
    private final Origin origin;

    RelyingParty(DocketSettings settings) {
        this.id = settings.publicHost().toLowerCase(Locale.ROOT);
        this.origin = new Origin(settings.publicUrl());
    }

    /** Asks for a new passkey, in none of the authenticators that have one of the person. */
    String toAdd(Challenge challenge, Owner owner, List<byte[]> present) {
        return converter
                .getJsonMapper()
                .writeValueAsString(new PublicKeyCredentialCreationOptions(
                        new PublicKeyCredentialRpEntity(id, "Docket"),
                        new PublicKeyCredentialUserEntity(bytes(challenge.userHandle()), owner.label(), owner.name()),
                        new DefaultChallenge(challenge.value()),
                        ALGORITHMS,
                        PATIENCE,
                        present.stream()
                                .map(known -> new PublicKeyCredentialDescriptor(PUBLIC_KEY, known, null))
                                .toList(),
                        new AuthenticatorSelectionCriteria(
                                null, true, ResidentKeyRequirement.REQUIRED, UserVerificationRequirement.REQUIRED),
                        NONE,
                        null));
    }

    /** Asks for any passkey of ours. */
    String toComeIn(Challenge challenge) {
        return converter
                .getJsonMapper()
                .writeValueAsString(new PublicKeyCredentialRequestOptions(
                        new DefaultChallenge(challenge.value()),
                        PATIENCE,
                        id,
                        List.of(),
                        UserVerificationRequirement.REQUIRED,
                        null));
    }

    /** The new key that an answer brings; empty where it answers something else, or the user was not verified. */
    Optional<NewKey> verifyNew(Challenge challenge, String answer) {
        return believed(() -> {
            RegistrationData data = webauthn.verifyRegistrationResponseJSON(
                    answer, new RegistrationParameters(site(challenge), ALGORITHMS, true));
            AuthenticatorData<?> made =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData key = Objects.requireNonNull(made.getAttestedCredentialData());
            return new NewKey(key.getCredentialId(), attested.convert(key), made.getSignCount(), made.isFlagBE());
        });
    }

    /** What an answer says; empty where it is none by its form, or leaves out whose it is. */
    @SuppressWarnings("NullAway") // it takes what the library says of arrays for their elements'
    Optional<Answer> read(String answer) {
        return believed(() -> {
            AuthenticationData data = webauthn.parseAuthenticationResponseJSON(answer);
            return new Answer(
                    Objects.requireNonNull(data.getCredentialId()),
                    Objects.requireNonNull(data.getUserHandle()),
                    Objects.requireNonNull(data.getAuthenticatorData()).getSignCount(),
                    data);
        });
    }

    /**
     * Whether an answer is of that key to that challenge, by a verified user.
     *
     * @throws MaliciousCounterValueException where it is, but for its count
     */
    boolean verify(Challenge challenge, StoredKey key, Answer answer) {
        CredentialRecord known = new CredentialRecordImpl(
                null,
                true,
                key.backupEligible(),
                null,
                key.signCount(),
                attested.convert(key.attested()),
                null,
                null,
                null,
                null);
        return believed(() -> webauthn.verify(
                        answer.data(), new AuthenticationParameters(site(challenge), known, null, true)))
                .isPresent();
    }

    /** Of what is no answer the library throws whatever it stumbles over. */
    private static <T> Optional<T> believed(Supplier<T> verification) {
        try {
            return Optional.of(verification.get());
        } catch (MaliciousCounterValueException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debug("An answer was not believed", e);
            return Optional.empty();
        }
    }

    private ServerProperty site(Challenge challenge) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(id)
                .challenge(new DefaultChallenge(challenge.value()))
                .build();
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }
}
