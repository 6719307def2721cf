package docket.credentials;

import com.nulabinc.zxcvbn.Zxcvbn;
import docket.platform.Failure;
import docket.platform.Problem;
import java.util.List;

/** What a password may be: long and hard to guess, of any characters, taken as it was typed. */
final class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 1024;

    /** Its cost grows faster than the text; a hundred characters tell enough. */
    private static final int JUDGED = 100;

    /** Of 0 to 4; 3 is more than 10^8 guesses: out of reach online, and of Argon2id offline for long. */
    private static final int SCORE = 3;

    private static final Zxcvbn GUESSES = new Zxcvbn();

    private PasswordRules() {}

    /**
     * Refuses a password: {@link Failure.Invalid}.
     *
     * @param known what a guesser would try first: the person's name and addresses
     */
    static void check(String password, List<String> known) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw invalid("must have at least " + SHORTEST + " characters");
        }
        if (password.length() > LONGEST) {
            throw invalid("must have at most " + LONGEST + " characters");
        }
        String judged = password.substring(0, Math.min(password.length(), JUDGED));
        if (GUESSES.measure(judged, known).getScore() < SCORE) {
            throw invalid("is too easy to guess");
        }
    }

    private static Failure.Invalid invalid(String message) {
        return new Failure.Invalid(List.of(new Problem("password", message)));
    }
}
