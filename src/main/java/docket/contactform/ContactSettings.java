package docket.contactform;

import docket.platform.StartRefused;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may come by the contact form, and from where.
 *
 * @param attachments files of one form
 * @param attachmentSize the most that one of them may have
 * @param sites the origins of the sites that may show the form in their pages
 */
@ConfigurationProperties("docket.contact")
record ContactSettings(
        @DefaultValue("3") int attachments,
        @DefaultValue("10MB") DataSize attachmentSize,
        @DefaultValue List<String> sites) {

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");

    ContactSettings {
        for (String site : sites) {
            if (!ORIGIN.matcher(site).matches()) {
                throw new StartRefused("DOCKET_CONTACT_SITES has \"" + site
                        + "\", but has to have origins like \"https://www.example.com\", with commas between them.");
            }
        }
    }
}
