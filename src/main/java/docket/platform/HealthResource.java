package docket.platform;

import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For whoever watches over the process. {@code GET /live}: 200 while it runs, whatever the database does. {@code GET
 * /ready}: 200 while it can serve requests, 503 while the database is away.
 */
@RestController
class HealthResource {

    private static final Logger LOG = LoggerFactory.getLogger(HealthResource.class);

    private final Jdbi jdbi;

    HealthResource(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @GetMapping("/live")
    ResponseEntity<String> live() {
        return answer(200, "live");
    }

    @GetMapping("/ready")
    ResponseEntity<String> ready() {
        try {
            jdbi.useHandle(handle -> handle.execute("SELECT 1"));
            return answer(200, "ready");
        } catch (RuntimeException e) {
            LOG.debug("Not ready", e);
            return answer(503, "the database is away");
        }
    }

    private static ResponseEntity<String> answer(int status, String words) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_PLAIN)
                .body(words + "\n");
    }
}
