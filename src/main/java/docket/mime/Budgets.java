package docket.mime;

import java.time.Duration;

/**
 * How much of anything a mail may have.
 *
 * @param depth of parts within parts
 * @param parts in all
 * @param headers of one part
 * @param headerBytes of one header
 * @param headBytes of all headers of one part
 * @param textBytes of the plain texts and of the HTML, each; what is beyond is cut off, and no mail is refused for it
 * @param bytes of the whole message
 * @param work processor time; counts on platform threads alone, as Java can't tell it for virtual ones
 * @param time from the first byte to the last
 */
public record Budgets(
        int depth,
        int parts,
        int headers,
        int headerBytes,
        int headBytes,
        int textBytes,
        long bytes,
        Duration work,
        Duration time) {

    /** What no honest mail comes near. */
    public static final Budgets USUAL = new Budgets(
            20, 1000, 1000, 64 << 10, 1 << 20, 1 << 20, 50 << 20, Duration.ofSeconds(2), Duration.ofSeconds(30));
}
