package docket.mailroom;

/**
 * A frame in which a mail is shown, as the page around it knows it.
 *
 * @param path the address of the thing whose mail it is
 * @param query what of the page's own query goes on, with the ampersand behind it; empty: nothing
 * @param remote how many pictures of elsewhere the mail has
 * @param loaded whether they are loaded: never before the reader asks, for whoever sent the mail learns of it
 */
public record MailFrame(String path, String query, int remote, boolean loaded) {

    /** Whether the reader is asked for them. */
    public boolean asks() {
        return remote > 0 && !loaded;
    }

    /** The address of what is in the frame. */
    public String source() {
        return path + "/html" + (loaded ? "?pictures=remote" : "");
    }

    /** The address of the frame with all pictures. */
    public String withPictures() {
        return path + "/mail?" + query + "pictures=remote";
    }
}
