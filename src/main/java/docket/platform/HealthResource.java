package docket.platform;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
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
        } catch (JdbiException e) {
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
