package docket.http;

import docket.platform.DocketSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API's document for programs ({@code /openapi.json}) and for people ({@code /docs}): both without a token. */
@RestController
class DocumentResource {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** Swagger UI sets styles of its own; it runs no inline script and loads nothing foreign. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Answers answers;
    private final DocketSettings settings;

    DocumentResource(Answers answers, DocketSettings settings) {
        this.answers = answers;
        this.settings = settings;
    }

    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> document(HttpServletRequest request, HttpServletResponse response) {
        return answers.read(
                new Answers.Exchange(request, response), ApiDocument.of(settings.publicUrl()), new HttpHeaders());
    }

    @GetMapping("/docs")
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .body(new ClassPathResource("web/docs.html"));
    }
}
