package docket.mime;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says to a reader.
 *
 * @param text lines ended by {@code \n}: the plain text that was sent, or one made of the HTML
 * @param html as it was sent, decoded, and not to be shown before docket.html.SafeHtml had it; null where there is none
 * @param cut whether there was more of either than the budget
 */
public record Body(String text, @Nullable String html, boolean cut) {}
