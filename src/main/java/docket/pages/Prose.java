package docket.pages;

import docket.mime.Quotes;
import java.util.List;

/** Cuts a plain text for a page: what its writer says, what it repeats of others, the signature, and the links in each. */
public final class Prose {

    private Prose() {}

    /** Some lines of a text, cut into links and what is between them. */
    public record Block(Quotes.Kind kind, List<Links.Piece> pieces) {}

    /** The parts of a text, in order; empty lines between them are left out. */
    public static List<Block> of(String text) {
        return Quotes.in(text).stream()
                .map(part -> new Block(part.kind(), Links.in(part.text())))
                .toList();
    }
}
