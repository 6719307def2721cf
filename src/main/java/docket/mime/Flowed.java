package docket.mime;

/** Joins the lines that a mail program broke (RFC 3676), so that each paragraph is one line again. */
final class Flowed {

    private static final String SIGNATURE = "-- ";

    private Flowed() {}

    /**
     * Joins lines.
     *
     * @param delSp whether the space at the end of a broken line was added with the break
     */
    static String join(String text, boolean delSp) {
        StringBuilder joined = new StringBuilder(text.length());
        int open = -1;
        for (String line : text.split("\n", -1)) {
            int depth = depth(line);
            String content = line.substring(depth);
            String plain = content.startsWith(" ") ? content.substring(1) : content;
            boolean isSignature = plain.equals(SIGNATURE);
            // Strictly, an empty line would end the one before; many write a space at the end of each line.
            if (open != depth || isSignature || plain.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : "\n").append(depth == 0 ? "" : ">".repeat(depth) + ' ');
            }
            boolean isBroken = plain.endsWith(" ") && !isSignature;
            joined.append(plain, 0, isBroken && delSp ? plain.length() - 1 : plain.length());
            open = isBroken ? depth : -1;
        }
        return joined.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
