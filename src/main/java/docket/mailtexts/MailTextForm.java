package docket.mailtexts;

import docket.platform.Failure;
import docket.platform.Names;
import docket.platform.Problems;
import docket.platform.Texts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a mail are to be.
 *
 * @param subject one line of at most 200 characters, with {@code [#{hash}]} in it: answers find their ticket by that, too
 * @param content plain text, at most 20 KB of UTF-8
 */
public record MailTextForm(
        @Nullable String subject, @Nullable String content) {

    private static final String REFERENCE = "[#" + Blank.HASH + "]";
    private static final long LONGEST = 20 * 1024;

    /** The same as a mail of that kind can have it, with line breaks of one kind; {@link Failure.Invalid} else. */
    Checked checked(MailTemplate template) {
        Problems problems = new Problems();
        Checked checked = new Checked(
                Names.check(problems, "subject", subject),
                content == null ? "" : content.replaceAll("\r\n?", "\n").stripTrailing());
        check(problems, "subject", checked.subject, inSubject(template), List.of(REFERENCE));
        check(problems, template, checked.content);
        problems.throwIfAny();
        return checked;
    }

    private static List<Blank> inSubject(MailTemplate template) {
        return template.blanks().stream().filter(Blank::fitsSubject).toList();
    }

    private static void check(Problems problems, MailTemplate template, String content) {
        if (content.isEmpty()) {
            problems.add("content", Problems.REQUIRED);
        }
        Texts.check(problems, "content", content, LONGEST);
        List<String> needed = template.required().stream().map(Blank::toString).toList();
        check(problems, "content", content, template.blanks(), needed);
    }

    private static void check(
            Problems problems, String property, String words, List<Blank> allowed, List<String> needed) {
        Set<String> known = allowed.stream().map(Blank::word).collect(Collectors.toSet());
        Filling.names(words).stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> problems.add(property, "must not hold {" + name + "}"));
        needed.stream()
                .filter(piece -> !words.contains(piece))
                .forEach(piece -> problems.add(property, "must hold " + piece));
    }

    /** Words that are in order. */
    public record Checked(String subject, String content) {

        boolean isThatOf(MailText text) {
            return subject.equals(text.subject()) && content.equals(text.content());
        }
    }
}
