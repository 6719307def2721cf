package docket.mime;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says in a text which of the mail's files stood where: Outlook writes {@code [cid:image001.png@01DD4E.2B7F]} into its plain
 * text where the HTML has a picture.
 */
final class PictureNames {

    private static final Pattern PLACE = Pattern.compile("\\[cid:([^\\[\\]\\s]{1,998})]");

    private PictureNames() {}

    /** The same with the names of files in the places of their ids; an id of no file stays. */
    static <T> Body in(Body body, List<FilePart<T>> files, int longest) {
        Map<String, String> names = files.stream()
                .filter(file -> file.contentId() != null)
                .collect(Collectors.toMap(FilePart::contentId, FilePart::name, (first, _) -> first));
        if (names.isEmpty()) {
            return body;
        }
        String text = PLACE.matcher(body.text()).replaceAll(place -> named(place, names));
        return new Body(Lines.shortened(text, longest), body.html(), body.cut() || text.length() > longest);
    }

    private static String named(MatchResult place, Map<String, String> names) {
        String name = names.get(place.group(1));
        return Matcher.quoteReplacement(name == null ? place.group() : '[' + name + ']');
    }
}
