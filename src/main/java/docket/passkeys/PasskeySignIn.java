package docket.passkeys;

import docket.signin.Door;
import docket.signin.SignedIn;
import docket.visitors.Guard;
import docket.visitors.SignInRefused;
import docket.visitors.Visitor;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The way in by a passkey, without an address: who has it has one factor, and its authenticator asked for a finger, a face or
 * a PIN, the other.
 */
@Component
public class PasskeySignIn {

    private final Challenges challenges;
    private final RelyingParty party;
    private final Passkeys passkeys;
    private final Guard guard;
    private final Door door;

    PasskeySignIn(Challenges challenges, RelyingParty party, Passkeys passkeys, Guard guard, Door door) {
        this.challenges = challenges;
        this.party = party;
        this.passkeys = passkeys;
        this.guard = guard;
        this.door = door;
    }

    /** Asks a browser for whichever passkey its user chooses. */
    public Question ask() {
        Challenge challenge = challenges.toComeIn();
        return new Question(party.toComeIn(challenge), challenges.seal(challenge));
    }

    /**
     * Lets in whom the answer proves, all the way.
     *
     * @param kept what the browser kept of {@link #ask}'s question
     * @param answer in JSON (Web Authentication Level 3, 5.1: AuthenticationResponseJSON)
     * @throws SignInRefused where it proves nobody, or somebody who may do nothing here
     * @throws docket.platform.Failure.TooMany where the visitor, or the desk, has to wait
     */
    public SignedIn signIn(Visitor visitor, String kept, String answer) {
        Optional<Answer> read = party.read(answer);
        byte[] credentialId = read.map(Answer::credentialId).orElse(new byte[0]);
        long personId = passkeys.whose(credentialId);
        guard.judge(
                visitor,
                "passkey " + HexFormat.of().formatHex(credentialId),
                personId,
                () -> door.knows(personId) && accepts(visitor, kept, read));
        return door.openWithBoth(visitor, personId);
    }

    private boolean accepts(Visitor visitor, String kept, Optional<Answer> read) {
        return read.isPresent()
                && challenges
                        .find(kept, 0)
                        .filter(challenge -> passkeys.accepts(visitor, challenge, read.get()))
                        .isPresent();
    }
}
