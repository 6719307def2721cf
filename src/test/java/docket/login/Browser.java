package docket.login;

import docket.TestServer;
import docket.v3.Multipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;

/** A browser as far as pages without scripts need one: cookies, forms, redirects. */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private HttpResponse<String> page;

    private Browser(String address) {
        this.address = address;
        this.page = open("/login");
    }

    /** A fresh one, at the door of the server that all tests share. */
    public static Browser fresh() {
        return of(TestServer.context());
    }

    public static Browser of(ConfigurableApplicationContext server) {
        return new Browser(TestServer.address(server));
    }

    /** Goes to a page, and on to where it leads. */
    public HttpResponse<String> open(String path) {
        page = send(HttpRequest.newBuilder(URI.create(address + path)).GET());
        return follow();
    }

    /** Fills in a form of the page that is open and sends it. */
    public HttpResponse<String> submit(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("csrf", hidden("csrf")));
        page = post(path, "same-origin", all);
        return follow();
    }

    /** A form of the page that is open, filled in, to which files can be added. */
    public Multipart form(String... fields) {
        Multipart form = new Multipart().field("csrf", hidden("csrf"));
        for (int i = 0; i < fields.length; i += 2) {
            form.field(fields[i], fields[i + 1]);
        }
        return form;
    }

    /** Sends a form with files. */
    public HttpResponse<String> submit(String path, Multipart form) {
        page = send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", form.contentType())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofByteArray(form.bytes())));
        return follow();
    }

    /** What a hidden field of the page that is open holds; the empty string where there is none. */
    public String hidden(String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        return field.find() ? field.group(1) : "";
    }

    /** Asks for the headers of a page alone. */
    public int head(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).HEAD()).statusCode();
    }

    /** Sends a form as a page of another site would. */
    public HttpResponse<String> submitFrom(String site, String path, String... fields) {
        return post(path, site, List.of(fields));
    }

    private HttpResponse<String> post(String path, String site, List<String> fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.size(); i += 2) {
            pairs.add(fields.get(i) + "=" + URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** The page that is open. */
    public HttpResponse<String> page() {
        return page;
    }

    /** What the server's cookie of that name holds; the empty string where there is none. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Forgets or plants one. */
    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    private HttpResponse<String> follow() {
        for (int hops = 0; page.statusCode() == 303 && hops < 5; hops++) {
            String next = page.headers().firstValue("Location").orElseThrow();
            page = send(HttpRequest.newBuilder(URI.create(address + next)).GET());
        }
        return page;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = CLIENT.send(
                    request.header("Accept", "text/html")
                            .header("User-Agent", "Test browser")
                            .build(),
                    BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String[] pair = header.substring(0, header.indexOf(';')).split("=", 2);
        if (header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
