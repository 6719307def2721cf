package docket.contactform;

import docket.TestServer;
import docket.tickets.ContactForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A browser without cookies and scripts, in the frame of another site, say: gets the form, and posts it with files. */
final class FormPost {

    private static final String BOUNDARY = "----FormBoundary7MA4YWxkTrZu0gW";

    private final HttpClient client;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private String site = "same-origin";

    private FormPost(HttpClient client) {
        this.client = client;
    }

    static FormPost of(Sending sending) {
        return from("127.0.0.1", sending);
    }

    /** Sent from another address of this machine. */
    static FormPost from(String address, Sending sending) {
        FormPost post = new FormPost(HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(address))
                .build());
        ContactForm form = sending.form();
        post.with("stamp", sending.stamp()).with("puzzle", sending.puzzle()).with("homepage", sending.trap());
        post.with("firstName", form.firstName()).with("lastName", form.lastName());
        post.with("companyName", form.companyName()).with("email", form.email());
        post.with("phone", form.phone()).with("title", form.title());
        return post.with("content", form.content()).with("category", form.category());
    }

    FormPost with(String field, @Nullable String value) {
        fields.put(field, Objects.requireNonNullElse(value, ""));
        return this;
    }

    FormPost withFile(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    /** What the browser says of where the request comes from. */
    FormPost fromSite(String relation) {
        site = relation;
        return this;
    }

    HttpResponse<String> get(String path, String language) throws Exception {
        return send(request(path).header("Accept-Language", language).GET());
    }

    HttpResponse<String> post(String path) throws Exception {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Sec-Fetch-Site", site)
                .POST(BodyPublishers.ofByteArray(body())));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(TestServer.address(TestServer.context()) + path))
                .header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private byte[] body() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            part(body, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8));
        }
        if (files.isEmpty()) {
            part(body, "name=\"attachment\"; filename=\"\"", new byte[0]);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            part(body, "name=\"attachment\"; filename=\"" + file.getKey() + "\"", file.getValue());
        }
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) throws IOException {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
