package docket.http;

import docket.platform.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Shapes what went well: JSON whatever Accept says, with a tag that saves a poller the body where nothing changed. */
@Component
public class Answers {

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    /** The answer of a write: kept by nobody. */
    public ResponseEntity<byte[]> made(Object body, boolean replayed) {
        HttpHeaders headers = new HttpHeaders();
        if (replayed) {
            headers.set("Idempotency-Replayed", "true");
        }
        headers.setCacheControl(CacheControl.noStore());
        return json(headers, json.writeValueAsBytes(body));
    }

    /** The answer of a POST that made something, with headers such as where it is: kept by nobody. */
    public ResponseEntity<byte[]> created(Object body, boolean replayed, HttpHeaders headers) {
        ResponseEntity<byte[]> made = made(body, replayed);
        return ResponseEntity.status(HttpStatus.CREATED)
                .headers(made.getHeaders())
                .headers(headers)
                .body(made.getBody());
    }

    /** The answer of a PATCH: the thing as it is now, with its tag. */
    public ResponseEntity<byte[]> changed(Object body, String tag) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(tag);
        headers.setCacheControl(CacheControl.noStore());
        return json(headers, json.writeValueAsBytes(body));
    }

    /**
     * The answer of a read of one thing that can be changed: its tag is strong, for If-Match.
     *
     * @param start what the tag begins with, beside a digest of the bytes; may be empty
     */
    public ResponseEntity<byte[]> read(Exchange exchange, Object body, String start) {
        byte[] bytes = json.writeValueAsBytes(body);
        HttpHeaders headers = new HttpHeaders();
        return exchange.knows('"' + start + digest(bytes, headers) + '"')
                ? notModified(headers)
                : fresh(headers, bytes);
    }

    /** The strong tag of a thing whose tag begins with nothing else: what reading it would tell. */
    public String tag(Object body) {
        return '"' + digest(json.writeValueAsBytes(body), new HttpHeaders()) + '"';
    }

    /** The answer of a read; 304 where the client has it already. */
    public ResponseEntity<byte[]> read(Exchange exchange, Object body, HttpHeaders headers) {
        byte[] bytes = json.writeValueAsBytes(body);
        return exchange.knows(tag(bytes, headers)) ? notModified(headers) : fresh(headers, bytes);
    }

    /**
     * The answer of a read that leaves a mark.
     *
     * @param unmarked what the tag is made of: the same before and after the mark
     * @param marked what is answered: asked for only where the client has not got it already
     */
    public ResponseEntity<byte[]> read(Exchange exchange, Object unmarked, Supplier<Object> marked) {
        HttpHeaders headers = new HttpHeaders();
        if (exchange.knows(tag(json.writeValueAsBytes(unmarked), headers))) {
            return notModified(headers);
        }
        return fresh(headers, json.writeValueAsBytes(marked.get()));
    }

    private static ResponseEntity<byte[]> fresh(HttpHeaders headers, byte[] bytes) {
        headers.setCacheControl("private, no-cache");
        return json(headers, bytes);
    }

    private static ResponseEntity<byte[]> json(HttpHeaders headers, byte[] bytes) {
        return ResponseEntity.ok()
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(bytes);
    }

    private static ResponseEntity<byte[]> notModified(HttpHeaders headers) {
        return ResponseEntity.status(304)
                .headers(headers)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .build();
    }

    /** Weak (RFC 9110, 8.8.1): equal in all but the time of the last reading. */
    private static String tag(byte[] bytes, HttpHeaders headers) {
        return "W/\"" + digest(bytes, headers) + '"';
    }

    /** Whether more rows follow belongs to it. */
    private static String digest(byte[] bytes, HttpHeaders headers) {
        MessageDigest sha256 = Sha256.start();
        sha256.update(String.valueOf(headers.getFirst("PAGE-TOKEN")).getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sha256.digest(bytes))
                .substring(0, 27);
    }

    /** A request and its answer, where the two are needed together. */
    public record Exchange(HttpServletRequest request, HttpServletResponse response) {

        /** Says the tag to the client, and whether the client named it as one that it has. */
        boolean knows(String tag) {
            return new ServletWebRequest(request, response).checkNotModified(tag);
        }
    }
}
