package docket.platform;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address without a name before it: {@code ann@example.com}, at most 254 characters (RFC 5321, 4.5.3.1.3). Angle
 * brackets, which may stand there in quotes, are refused: some program would read another address out of them.
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;

    /**
     * Takes an address.
     *
     * @throws IllegalArgumentException where it is none
     */
    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** The address that was sent, without white space around it; empty where it is none. */
    public static Optional<EmailAddress> of(String sent) {
        String clean = sent.strip();
        return isAddress(clean) ? Optional.of(new EmailAddress(clean)) : Optional.empty();
    }

    /** The address that was sent; {@link Failure.Invalid} of that property where it is none. */
    public static EmailAddress check(String property, @Nullable String sent) {
        return Optional.ofNullable(sent)
                .flatMap(EmailAddress::of)
                .orElseThrow(() -> new Failure.Invalid(List.of(
                        new Problem(property, sent == null ? Problems.REQUIRED : "must be an e-mail address"))));
    }

    /** What it is found by: in lower case, as every mail system of today reads it. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** All keys that it may have: people write a foreign domain in its own letters, mail names it as the name service does. */
    public List<String> keys() {
        String key = key();
        int domain = key.lastIndexOf('@') + 1;
        try {
            String local = key.substring(0, domain);
            String name = key.substring(domain);
            return List.of(key, local + IDN.toASCII(name), local + IDN.toUnicode(name));
        } catch (IllegalArgumentException e) {
            return List.of(key);
        }
    }

    private static boolean isAddress(String value) {
        try {
            InternetAddress address = new InternetAddress(value, true);
            address.validate();
            return value.length() <= LONGEST
                    && value.equals(address.getAddress())
                    && value.chars().noneMatch(c -> Character.isISOControl(c) || c == '<' || c == '>');
        } catch (AddressException e) {
            return false;
        }
    }
}
