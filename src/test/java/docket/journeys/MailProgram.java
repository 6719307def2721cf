package docket.journeys;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;

/** Somebody's mail program, that writes and answers as such programs do. */
record MailProgram(LocalPost post, String address) {

    /** Writes a mail and sends it. */
    MimeMessage write(String to, String subject, String text) throws MessagingException {
        MimeMessage mail = draft(to, subject, text);
        post.send(mail);
        return mail;
    }

    /** A mail that is not sent yet. */
    MimeMessage draft(String to, String subject, String text) throws MessagingException {
        MimeMessage mail = post.blank();
        mail.setFrom(new InternetAddress(address));
        mail.setRecipients(RecipientType.TO, to);
        mail.setSubject(subject);
        mail.setText(text, StandardCharsets.UTF_8.name());
        mail.saveChanges();
        return mail;
    }

    /** Presses Reply, and sends what is written above the quote. */
    MimeMessage answer(LocalPost.Delivery received, String text) throws MessagingException {
        MimeMessage answer = draftAnswer(received.mail(), text);
        post.send(answer);
        return answer;
    }

    /** An answer that is not sent yet: to Reply-To, with the subject and the references of what it answers (RFC 5322, 3.6.4). */
    MimeMessage draftAnswer(MimeMessage received, String text) throws MessagingException {
        String subject = received.getSubject();
        MimeMessage answer = draft(
                received.getReplyTo()[0].toString(), subject.startsWith("Re: ") ? subject : "Re: " + subject, text);
        String id = received.getMessageID();
        String references = received.getHeader("References", " ");
        answer.setHeader("In-Reply-To", id);
        answer.setHeader("References", references == null ? id : references + " " + id);
        return answer;
    }
}
