package docket.contactform;

import docket.attachments.FileTooLarge;
import docket.http.Refusal;
import docket.pages.Words;
import docket.platform.Failure;
import docket.platform.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Why a form is shown again to whoever sent it, with what was typed.
 *
 * @param notice words to begin with; empty: the problems tell all
 * @param retryAfter how long to wait; zero: not at all
 */
public record Again(int status, String notice, List<Problem> problems, Duration retryAfter) {

    /** It is shown for the first time. */
    static final Again NOT = told(200, "");

    /** What a refusal comes to; whatever else was thrown is thrown on. */
    static Again of(RuntimeException thrown, Words words, FormView.Files files) {
        return switch (thrown) {
            case Failure.Invalid invalid -> new Again(422, "", invalid.problems(), Duration.ZERO);
            case SentTooFast fast -> told(422, words.get("contact.fast"));
            case FormTooOld old -> told(422, words.get("contact.old"));
            case Failure.Conflict underWay -> told(409, words.get("contact.underWay"));
            case Failure.TooMany many ->
                new Again(
                        429,
                        words.get("contact.many", Math.ceilDiv(many.retryAfter().toSeconds(), 60)),
                        List.of(),
                        many.retryAfter());
            case FileTooLarge large -> overTheLimit(words, files);
            case Refusal refusal when isOfFiles(refusal) -> overTheLimit(words, files);
            default -> throw thrown;
        };
    }

    /** What is wrong with a field. */
    public Optional<Problem> problem(String property) {
        return problems.stream()
                .filter(problem -> problem.property().equals(property))
                .findFirst();
    }

    private static Again told(int status, String notice) {
        return new Again(status, notice, List.of(), Duration.ZERO);
    }

    private static boolean isOfFiles(Refusal refusal) {
        return refusal.status() == 413
                && refusal.problems().stream()
                        .anyMatch(problem -> problem.property().equals("attachment"));
    }

    private static Again overTheLimit(Words words, FormView.Files files) {
        String limit = words.get("contact.overLimit", files.count(), words.size(files.size()));
        return new Again(413, "", List.of(new Problem("attachment", limit)), Duration.ZERO);
    }
}
