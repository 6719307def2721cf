package docket.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;

/** Signs mails in a domain's name, by which a reader's server knows that nobody else wrote or changed them (DKIM, RFC 6376). */
final class Dkim {

    private static final String HEADER = "DKIM-Signature";

    /**
     * What a reader sees, and what a mail program acts by (RFC 6376, 5.4.1). Each is named once more than it is there, so that
     * nobody can add another one to a mail that is signed (RFC 6376, 8.15).
     */
    private static final List<String> ONLY_OURS = List.of(
            "From",
            "Reply-To",
            "Subject",
            "Date",
            "To",
            "Message-ID",
            "In-Reply-To",
            "References",
            "MIME-Version",
            "Content-Type");

    /** What is signed where it is there (RFC 8058, 4); others may add theirs, as lists do. */
    private static final List<String> SIGNED = List.of("List-Unsubscribe", "List-Unsubscribe-Post");

    private final String domain;
    private final String selector;
    private final PrivateKey key;

    Dkim(String domain, String selector, PrivateKey key) {
        this.domain = domain;
        this.selector = selector;
        this.key = key;
    }

    /** Puts the signature into a mail that is ready to go. */
    void sign(MimeMessage message) throws MessagingException {
        String template = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;"
                .formatted(domain, selector, headers(message));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
            String signed = new DKIMSigner(template, key).sign(new ByteArrayInputStream(bytes.toByteArray()));
            String value = signed.substring(HEADER.length() + 1).strip();
            message.setHeader(HEADER, MimeUtility.fold(HEADER.length() + 2, value));
        } catch (IOException | FailException e) {
            throw new MessagingException("It can't be signed", e);
        }
    }

    private static String headers(MimeMessage message) throws MessagingException {
        List<String> there = new ArrayList<>();
        for (String name : SIGNED) {
            if (message.getHeader(name) != null) {
                there.add(name);
            }
        }
        for (String name : ONLY_OURS) {
            if (message.getHeader(name) != null) {
                there.add(name);
            }
            there.add(name);
        }
        return String.join(": ", there);
    }
}
