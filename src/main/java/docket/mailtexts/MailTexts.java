package docket.mailtexts;

import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.mailtexts.MailTextEvent.What;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.Languages;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The words of the mails to customers, in each language: as an administrator wrote them, else as Docket comes with them. */
@Component
public class MailTexts {

    private final MailTextSql sql;
    private final OurWords ours;
    private final Events events;
    private final Clock clock;

    MailTexts(Jdbi jdbi, OurWords ours, Events events, Clock clock) {
        this.sql = jdbi.onDemand(MailTextSql.class);
        this.ours = ours;
        this.events = events;
        this.clock = clock;
    }

    /** All of them: mail by mail, in each language. */
    public List<MailText> list() {
        List<MailText> changed = sql.list();
        return Arrays.stream(MailTemplate.values())
                .flatMap(template -> Languages.all().stream()
                        .map(language -> changed.stream()
                                .filter(text -> text.isOf(template, language))
                                .findFirst()
                                .orElseGet(() -> ours.of(template, language))))
                .toList();
    }

    /** The words of a mail; {@link Failure.NotFound} where Docket does not speak the language. */
    public MailText get(MailTemplate template, String language) {
        requireSpoken(language);
        return sql.find(template.word(), language).orElseGet(() -> ours.of(template, language));
    }

    /**
     * What a mail says to somebody.
     *
     * @param language as BCP 47 names it, such as {@code de-AT}; English where Docket does not speak it
     * @param values what its blanks hold: of those that the mail does not have nothing is shown, those that are absent are empty
     */
    public Wording write(MailTemplate template, String language, Map<Blank, String> values) {
        return get(template, Languages.nearest(language)).fill(values);
    }

    /** Says that files are too large for a mail, whose words have no place for that; the language as {@link #write} takes it. */
    public String tooLarge(String language, List<String> fileNames) {
        return ours.tooLarge(Languages.nearest(language), fileNames);
    }

    /**
     * Puts other words in the place of those that a mail has, and answers them; mails that are still to be sent have them, too.
     *
     * @param form tells what they are to be from what they are
     * @throws Failure.Invalid where a blank is unknown to this mail or a required one missing, or words are too long
     */
    @Transactional
    public MailText change(Actor actor, MailTemplate template, String language, Function<MailText, MailTextForm> form) {
        MailText before = begin(actor, template, language);
        MailTextForm.Checked words = form.apply(before).checked(template);
        if (words.isThatOf(before)) {
            return before;
        }
        long id = sql.put(template.word(), language, words, clock.instant());
        MailText after = get(template, language);
        events.append(actor, new MailTextEvent(id, template, language, What.CHANGED), before.ifChanged(), after);
        return after;
    }

    /** A mail has the words again that Docket comes with. */
    @Transactional
    public void reset(Actor actor, MailTemplate template, String language, Expected<MailText> expected) {
        MailText before = begin(actor, template, language);
        expected.require(before);
        sql.delete(template.word(), language)
                .ifPresent(id ->
                        events.append(actor, new MailTextEvent(id, template, language, What.RESET), before, null));
    }

    /**
     * What a mail with these words would say, with examples in its blanks; changes nothing.
     *
     * @throws Failure.Invalid as a change to these words would
     */
    public Wording preview(Actor actor, MailTemplate template, String language, MailTextForm form) {
        Rights.require(actor, Permission.MAIL_MANAGE);
        requireSpoken(language);
        MailTextForm.Checked words = form.checked(template);
        return new MailText(template, language, words.subject(), words.content(), null).fill(ours.examples(language));
    }

    private MailText begin(Actor actor, MailTemplate template, String language) {
        Rights.require(actor, Permission.MAIL_MANAGE);
        sql.lock();
        return get(template, language);
    }

    private static void requireSpoken(String language) {
        if (!Languages.all().contains(language)) {
            throw new Failure.NotFound("language: " + language);
        }
    }
}
