package docket.smtp;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it goes out (RFC 5322). Every header is written by the one method here, and no value can bring a line of its
 * own: control characters are refused before and after the encoding (CVE-2025-7962).
 */
final class MailMessage extends SMTPMessage {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final Pattern FOLD = Pattern.compile("\\r\\n[ \\t]");
    private static final Pattern VISIBLE = Pattern.compile("[ -~]*");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]");

    /**
     * Writes it.
     *
     * @throws AddressException where an address can't be written in ASCII
     * @throws NotSent where a header would hold a control character
     */
    MailMessage(Session session, Letter letter, String from, String host, Instant now)
            throws MessagingException, NotSent {
        super(session);
        header("From", sender(letter, from));
        header("To", address(letter.to()).toString());
        header("Subject", literal(letter.subject()));
        header("Date", DATE.format(now.atOffset(ZoneOffset.UTC)));
        header("Message-ID", letter.messageId());
        // By this another Docket, and this one, know what no person sent.
        header("X-Docket", host);
        for (Map.Entry<String, String> header : letter.headers().entrySet()) {
            boolean isAddress = header.getKey().equals("Reply-To");
            String value = header.getValue();
            header(header.getKey(), isAddress ? address(value).toString() : value);
        }
        String returnPath = letter.returnPath();
        if (returnPath != null) {
            setEnvelopeFrom(returnPath.isEmpty() ? "<>" : address(returnPath).getAddress());
        }
        write(letter);
        saveChanges();
    }

    /** The address in ASCII, its domain as the name service knows it. */
    static InternetAddress address(String value) throws AddressException {
        int at = value.lastIndexOf('@');
        try {
            String ascii = value.substring(0, at + 1) + IDN.toASCII(value.substring(at + 1));
            if (VISIBLE.matcher(ascii).matches()) {
                return new InternetAddress(ascii, true);
            }
        } catch (IllegalArgumentException e) {
            throw new AddressException("The domain can't be written in ASCII");
        }
        throw new AddressException("The address can't be written in ASCII");
    }

    /** The Message-ID is the queue's, the same for each try. */
    @Override
    protected void updateMessageID() {}

    private static String sender(Letter letter, String settings) throws MessagingException, NotSent {
        Sender sender = letter.from();
        if (sender != null) {
            return named(sender.address(), sender.name());
        }
        InternetAddress from = new InternetAddress(settings, true);
        return named(from.getAddress(), from.getPersonal());
    }

    private static String named(String value, @Nullable String name) throws MessagingException, NotSent {
        InternetAddress address = address(value);
        if (name != null) {
            if (CONTROL.matcher(name).find()) {
                throw new NotSent("The name of the sender would hold a control character", true);
            }
            try {
                address.setPersonal(literal(name), StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("Every Java has UTF-8", e);
            }
        }
        return address.toString();
    }

    /** Without what only looks encoded (RFC 2047): mail programs would show what nobody wrote, or saw. */
    private static String literal(String words) {
        return words.replace("=?", "= ?");
    }

    private void write(Letter letter) throws MessagingException, NotSent {
        if (letter.enclosures().isEmpty()) {
            writeWords(this, letter);
        } else {
            MimeBodyPart words = new MimeBodyPart();
            writeWords(words, letter);
            MimeMultipart all = new MimeMultipart(words);
            for (Enclosure enclosure : letter.enclosures()) {
                all.addBodyPart(part(enclosure));
            }
            setContent(all);
        }
    }

    private static void writeWords(MimePart part, Letter letter) throws MessagingException {
        String html = letter.html();
        if (html == null) {
            writeText(part, letter.text(), "plain");
        } else {
            MimeBodyPart plain = new MimeBodyPart();
            writeText(plain, letter.text(), "plain");
            MimeBodyPart rich = new MimeBodyPart();
            writeText(rich, html, "html");
            part.setContent(new MimeMultipart("alternative", plain, rich));
        }
    }

    private static void writeText(MimePart part, String text, String kind) throws MessagingException {
        part.setText(text, StandardCharsets.UTF_8.name(), kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    }

    private static MimeBodyPart part(Enclosure enclosure) throws MessagingException, NotSent {
        if (CONTROL.matcher(enclosure.name() + enclosure.mimeType()).find()) {
            throw new NotSent("The name of a file would hold a control character", true);
        }
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new EnclosedFile(enclosure)));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(enclosure.name());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private void header(String name, String value) throws MessagingException, NotSent {
        String encoded = MimeUtility.fold(name.length() + 2, encode(value));
        boolean oneLine = VISIBLE.matcher(FOLD.matcher(encoded).replaceAll(" ")).matches();
        if (CONTROL.matcher(value).find() || !oneLine) {
            throw new NotSent("The header " + name + " would hold a control character", true);
        }
        setHeader(name, encoded);
    }

    private static String encode(String value) {
        try {
            return MimeUtility.encodeText(value, StandardCharsets.UTF_8.name(), null);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8", e);
        }
    }
}
