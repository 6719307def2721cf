package docket.v3;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A form as browsers send it, part by part, so that a test can send any header and any number of parts. */
public final class Multipart {

    private static final String BOUNDARY = "----docket-test-7MA4YWxk";

    private final List<byte[]> parts = new ArrayList<>();

    /** A form with one file under the right name. */
    public static Multipart file(String fileName, byte[] bytes) {
        return new Multipart().part("form-data; name=\"attachment\"; filename=\"" + fileName + "\"", bytes);
    }

    /** Adds a field. */
    public Multipart field(String name, String value) {
        return part("form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a part with this Content-Disposition. */
    public Multipart part(String disposition, byte[] bytes) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition
                        + "\r\nContent-Type: application/x-declared\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(bytes);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        parts.add(part.toByteArray());
        return this;
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public byte[] bytes() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parts.forEach(body::writeBytes);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
