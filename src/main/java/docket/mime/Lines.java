package docket.mime;

/** Makes lines of whatever was sent as such. */
final class Lines {

    private Lines() {}

    /** Lines ended by {@code \n}, without other control characters. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isBreak = c == '\n' || c == '\r';
            if (isBreak && !(c == '\n' && i > 0 && text.charAt(i - 1) == '\r')) {
                clean.append('\n');
            } else if (!isBreak && (c == '\t' || !Character.isISOControl(c)) && c != '\uFEFF') {
                clean.append(isLone(text, i) ? '\uFFFD' : c);
            }
        }
        return clean.toString();
    }

    /** Half of a character, which no database takes. */
    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        boolean hasLow = i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        boolean hasHigh = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        return Character.isHighSurrogate(c) ? !hasLow : Character.isLowSurrogate(c) && !hasHigh;
    }

    /** Without the empty lines before and the white space behind; what is indented stays so. */
    static String trimmed(String text) {
        String end = text.stripTrailing();
        int start = end.length() - end.stripLeading().length();
        return end.substring(end.lastIndexOf('\n', start) + 1);
    }

    /** As much of it as a length allows. */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
