package docket.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
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

    private static final String POLICY = "Content-Security-Policy";
    private static final String NOBODY = "'none'";

    static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** What browsers are told of a page without scripts: it loads what is ours, and nobody frames it. */
    static final Map<String, String> HEADERS = Map.of(POLICY, policy("'none'", NOBODY));

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /** A page, kept by nobody. */
    public ResponseEntity<byte[]> page(String template, Frame frame, Map<String, Object> values) {
        return page(200, template, frame, values);
    }

    /** A page with a status, such as 422 for a form that must be mended. */
    public ResponseEntity<byte[]> page(int status, String template, Frame frame, Map<String, Object> values) {
        return pageWithin(NOBODY, status, template, frame, values);
    }

    /** A page that pages of one other site may show in theirs: the site's origin. */
    public ResponseEntity<byte[]> pageWithin(
            String site, int status, String template, Frame frame, Map<String, Object> values) {
        return ResponseEntity.status(status)
                .contentType(TYPE)
                .cacheControl(CacheControl.noStore())
                .header("Content-Language", frame.words().language())
                .header(POLICY, policy("'nonce-" + frame.nonce() + "' 'strict-dynamic'", site))
                .body(render(template, frame, values));
    }

    /**
     * A page of what a stranger wrote, for a frame of ours: it has no origin, runs nothing, sends nothing, and loads no more
     * than our style and these pictures; its links open elsewhere (HTML, "Sandboxing"; CSP 3).
     *
     * @param pictures where they may come from, as the policy names it
     */
    public ResponseEntity<byte[]> strange(String template, Frame frame, Map<String, Object> values, String pictures) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(CacheControl.noStore())
                .header(
                        POLICY,
                        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'self'; img-src "
                                + pictures + "; form-action 'none'; base-uri 'none'; frame-ancestors 'self'")
                .body(render(template, frame, values));
    }

    /** A part of a page, for the script that asked for it; the page around it is there already. */
    public static boolean wantsPart(HttpServletRequest request, String target) {
        return target.equals(request.getHeader("HX-Target")) && request.getHeader("HX-History-Restore-Request") == null;
    }

    /** Leads a browser on, with a GET (RFC 9110, 15.4.4). */
    public static ResponseEntity<byte[]> seeOther(String path) {
        return ResponseEntity.status(303)
                .header("Location", path)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /** What a page may do (CSP 3). Markup comes from scripts by the one Trusted Types policy that is in app.js. */
    private static String policy(String scripts, String site) {
        return "default-src 'none'; script-src " + scripts + "; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors " + site
                + ";"
                + " require-trusted-types-for 'script'; trusted-types default";
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
