package docket.pages;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the addresses of pages in a plain text. */
public final class Links {

    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s<>\"“”«»\\p{Cntrl}]+");

    /** What rather ends the sentence around an address than the address. */
    private static final String ENDS = ".,;:!?'*_)]}>";

    private Links() {}

    /**
     * A piece of a text.
     *
     * @param address the page to which it leads, by http or https; null: it is no link
     */
    public record Piece(String text, @Nullable String address) {}

    /** The text, cut where links begin and end; nothing of it is lost. */
    public static List<Piece> in(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher found = ADDRESS.matcher(text);
        int done = 0;
        while (found.find()) {
            String address = withoutEnd(found.group());
            if (isAddress(address)) {
                plain(pieces, text.substring(done, found.start()));
                pieces.add(new Piece(address, address));
                done = found.start() + address.length();
            }
        }
        plain(pieces, text.substring(done));
        return pieces;
    }

    private static void plain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, null));
        }
    }

    /** A bracket is a part of an address that holds the other one, too. */
    private static String withoutEnd(String address) {
        boolean brackets = address.indexOf('(') >= 0;
        int end = address.length();
        while (ENDS.indexOf(address.charAt(end - 1)) >= 0 && !(brackets && address.charAt(end - 1) == ')')) {
            end--;
        }
        return address.substring(0, end);
    }

    /** Such as names a host, and nobody before it: {@code https://bank.example@evil.example} leads elsewhere than it says. */
    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
