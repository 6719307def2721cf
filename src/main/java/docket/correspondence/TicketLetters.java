package docket.correspondence;

import docket.correspondents.Correspondent;
import docket.correspondents.Correspondents;
import docket.mailtexts.Blank;
import docket.mailtexts.MailTemplate;
import docket.mailtexts.MailTexts;
import docket.mailtexts.Wording;
import docket.outbox.About;
import docket.outbox.OutgoingMail;
import docket.platform.DocketSettings;
import docket.platform.Failure;
import docket.platform.Languages;
import docket.smtp.Letter;
import docket.tickets.Ticket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/**
 * Writes the letters of tickets when they are about to go out. Who reads it, and whether the message is still there to be
 * told, is asked then.
 */
@Component
public class TicketLetters {

    private final PostedSql sql;
    private final Correspondents correspondents;
    private final MailTexts texts;
    private final LetterRoutes routes;
    private final Enclosures enclosures;
    private final String url;

    TicketLetters(
            Jdbi jdbi,
            Correspondents correspondents,
            MailTexts texts,
            LetterRoutes routes,
            Enclosures enclosures,
            DocketSettings docket) {
        this.sql = jdbi.onDemand(PostedSql.class);
        this.correspondents = correspondents;
        this.texts = texts;
        this.routes = routes;
        this.enclosures = enclosures;
        this.url = docket.publicUrl();
    }

    /**
     * Writes it; {@link Failure.NotFound} where the reader, or the message for this reader, is not to be told any more.
     *
     * @param withFiles whether files may go with it; else they are named alone
     */
    public Letter write(OutgoingMail mail, boolean withFiles) {
        About about = Objects.requireNonNull(mail.about());
        Said said = sql.read(about.postedMessageId()).orElseThrow(() -> new Failure.NotFound("message"));
        Correspondent to = correspondents
                .find(about.correspondentId())
                .filter(Correspondent::isTold)
                .filter(reader -> said.isFor(reader, mail.template()))
                .orElseThrow(() -> new Failure.NotFound("correspondent"));
        Enclosures.Chosen files = enclosures.of(said, withFiles);
        Route route = routes.of(mail, about, to, said.writer());
        Wording words = texts.write(
                MailTemplate.valueOf(mail.template().name()),
                mail.language(),
                values(to, said, route, text(said, files.stay(), mail.language())));
        return new Letter(
                mail.address(),
                mail.messageId(),
                route.from(),
                route.returnPath(),
                route.headers(),
                words.subject(),
                words.text(),
                TextHtml.of(words.text(), Languages.nearest(mail.language())),
                mail.template().isAutomatic() ? List.of() : files.go());
    }

    private Map<Blank, String> values(Correspondent to, Said said, Route route, String text) {
        Map<Blank, String> values = new EnumMap<>(Blank.class);
        values.put(Blank.HASH, Ticket.hash(said.ticketId()));
        values.put(Blank.DESK, route.desk());
        values.put(Blank.TITLE, said.title());
        values.put(Blank.TEXT, text);
        values.put(Blank.WRITER, said.writer());
        values.put(Blank.SIGNATURE, said.signature());
        values.put(Blank.STOP, route.stopLink());
        if (to.isOfTicket() && to.proved()) {
            values.put(Blank.LINK, url + "/portal/tickets/" + said.ticketId());
        }
        Optional.ofNullable(to.personId()).flatMap(sql::name).ifPresent(name -> values.put(Blank.NAME, name));
        return values;
    }

    /** Names the files that are too large for a mail; whoever has a link finds them behind it. */
    private String text(Said said, List<String> tooLarge, String language) {
        return tooLarge.isEmpty() ? said.words() : said.words() + "\n\n" + texts.tooLarge(language, tooLarge);
    }
}
