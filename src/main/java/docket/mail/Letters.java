package docket.mail;

import docket.correspondence.TicketLetters;
import docket.events.Actor;
import docket.events.Origin;
import docket.links.Links;
import docket.outbox.OutgoingMail;
import docket.outbox.Template;
import docket.platform.DocketSettings;
import docket.platform.Failure;
import docket.smtp.Letter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes letters in the reader's language. A link is made here, when the letter is about to go out: the queue never holds
 * one.
 */
@Component
class Letters {

    private static final Actor.Docket ACTOR = new Actor.Docket(Origin.JOB);
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** English where a language has no words of ours, whatever the machine speaks. */
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final TicketLetters tickets;
    private final Links links;
    private final NoticeLines notices;
    private final JsonMapper json;
    private final String url;
    private final String desk;

    Letters(TicketLetters tickets, Links links, NoticeLines notices, JsonMapper json, DocketSettings docket) {
        this.tickets = tickets;
        this.links = links;
        this.notices = notices;
        this.json = json;
        this.url = docket.publicUrl();
        this.desk = docket.publicHost();
    }

    /** Writes the letter, with its files or without; {@link Failure.NotFound} where its reason is gone. */
    Letter write(OutgoingMail mail, boolean withFiles) {
        return mail.about() == null ? fromDesk(mail) : tickets.write(mail, withFiles);
    }

    private Letter fromDesk(OutgoingMail mail) {
        ResourceBundle words =
                ResourceBundle.getBundle("words.mail", Locale.forLanguageTag(mail.language()), ENGLISH_ELSE);
        Map<String, Long> numbers = json.readValue(mail.parameters(), new TypeReference<>() {});
        Map<String, String> values = new HashMap<>(Map.of("url", url, "desk", desk));
        numbers.forEach((name, number) -> values.put(name, number.toString()));
        mail.template()
                .purpose()
                .ifPresent(purpose ->
                        values.put("link", links.make(ACTOR, Objects.requireNonNull(numbers.get("emailId")), purpose)));

        String word = mail.template().word();
        boolean ofTickets = mail.template() == Template.TICKET || mail.template() == Template.DIGEST;
        if (ofTickets) {
            values.put("tickets", notices.text(mail.id(), words));
        }
        if (mail.template() == Template.TICKET) {
            values.putAll(notices.subject(mail.id(), words));
        }
        values.put("words", fill(words.getString(word + ".text"), values));
        String frame = mail.template().purpose().isPresent() ? "link" : "notice";
        Letter letter = Letter.automatic(
                ofTickets ? notices.address(mail.id()) : mail.address(),
                mail.messageId(),
                fill(words.getString(word + ".subject"), values),
                fill(words.getString(frame + ".text"), values));
        return mail.template() == Template.TICKET
                ? notices.replyAddress(mail.id()).map(letter::answeredTo).orElse(letter)
                : letter;
    }

    private static String fill(String words, Map<String, String> values) {
        return PLACE.matcher(words)
                .replaceAll(place ->
                        Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)), place.group(1))));
    }
}
