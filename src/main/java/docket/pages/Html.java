package docket.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes pages of templates ({@code src/main/jte}, compiled with the build; all that is put into them is text). */
@Component
public class Html {

    static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** What browsers are told of every page: it runs and loads what is ours, and nobody frames it. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /** A page, kept by nobody. */
    public ResponseEntity<byte[]> page(String template, Frame frame, Map<String, Object> values) {
        return page(200, template, frame, values);
    }

    /** A page with a status, such as 422 for a form that must be mended. */
    public ResponseEntity<byte[]> page(int status, String template, Frame frame, Map<String, Object> values) {
        return ResponseEntity.status(status)
                .contentType(TYPE)
                .cacheControl(CacheControl.noStore())
                .header("Content-Language", frame.words().language())
                .headers(headers -> HEADERS.forEach(headers::set))
                .body(render(template, frame, values));
    }

    /** Leads a browser on, with a GET (RFC 9110, 15.4.4). */
    public static ResponseEntity<byte[]> seeOther(String path) {
        return ResponseEntity.status(303)
                .header("Location", path)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    byte[] render(String template, Frame frame, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", frame);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template, all, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
