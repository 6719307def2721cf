package docket.mailtexts;

import docket.platform.DocketSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The words that Docket comes with, from {@code words/mailtexts.properties} and its translations. */
@Component
class OurWords {

    /** English where a language has none, whatever the machine speaks. */
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String url;
    private final String desk;

    OurWords(DocketSettings docket) {
        this.url = docket.publicUrl();
        this.desk = docket.publicHost();
    }

    MailText of(MailTemplate template, String language) {
        ResourceBundle words = words(language);
        String subject = words.getString(template.word() + ".subject");
        return new MailText(template, language, subject, words.getString(template.word() + ".text"), null);
    }

    String tooLarge(String language, List<String> fileNames) {
        return words(language).getString("too_large").replace("{files}", String.join(", ", fileNames));
    }

    /** What a preview shows in the places of what a real mail has. */
    Map<Blank, String> examples(String language) {
        ResourceBundle words = words(language);
        Map<Blank, String> examples = new EnumMap<>(Blank.class);
        for (Blank blank : Blank.values()) {
            examples.put(
                    blank,
                    switch (blank) {
                        case HASH -> "K7QX";
                        case LINK -> url + "/portal/tickets/1";
                        case STOP -> url + "/mail/stop/…";
                        case DESK -> desk;
                        case TITLE, TEXT, WRITER, SIGNATURE, NAME -> words.getString("example." + blank.word());
                    });
        }
        return examples;
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("words.mailtexts", Locale.forLanguageTag(language), ENGLISH_ELSE);
    }
}
