package docket.html;

import org.jspecify.annotations.Nullable;

/** Writes a text line by line: white space as HTML means it, quotes marked, lists set in. */
final class TextLines {

    private static final int MOST_BREAKS = 3;
    private static final int MOST_MARKS = 10;

    private final StringBuilder text = new StringBuilder();
    private final int most;
    private int breaks;
    private boolean space;
    private String lastMark = "";
    private int quotes;
    private int lists;
    private @Nullable String bullet;

    TextLines(int most) {
        this.most = most;
    }

    /** The text so far. */
    String text() {
        return text.length() > most ? text.substring(0, most) : text.toString();
    }

    int length() {
        return text.length();
    }

    /** What was written from there on. */
    String since(int start) {
        return text.substring(Math.min(start, text.length()));
    }

    /** Ends the line by at least so many breaks: one begins the next line, two leave an empty one between. */
    void end(int least) {
        breaks = Math.max(breaks, least);
        space = false;
    }

    /** Ends the line, or leaves one empty where none was begun. */
    void newLine() {
        breaks = Math.min(MOST_BREAKS, breaks + 1);
        space = false;
    }

    void quote(int more) {
        quotes += more;
    }

    void list(int more) {
        lists += more;
    }

    /** What stands before the next line. */
    void bullet(String sign) {
        bullet = sign;
    }

    /** Words, white space between them as HTML takes it: all of it is one space, none at the beginning of a line. */
    void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0') {
                space = true;
            } else {
                put(c);
            }
        }
    }

    /** Words as they stand, line breaks too. */
    void asTyped(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n') {
                newLine();
            } else {
                put(c);
            }
        }
    }

    private void put(char c) {
        if (text.length() > most) {
            throw new Enough();
        }
        boolean isStart = text.isEmpty() || breaks > 0;
        if (isStart) {
            start();
        } else if (space) {
            text.append(' ');
        }
        space = false;
        text.append(c);
    }

    private void start() {
        String mark = "> ".repeat(Math.min(quotes, MOST_MARKS));
        for (int i = breaks; i > 0 && !text.isEmpty(); i--) {
            text.append('\n').append(i > 1 && lastMark.equals(mark) ? mark.stripTrailing() : "");
        }
        lastMark = mark;
        text.append(mark).append("  ".repeat(Math.min(Math.max(lists - 1, 0), MOST_MARKS)));
        if (bullet != null) {
            text.append(bullet);
            bullet = null;
        }
        breaks = 0;
    }
}
