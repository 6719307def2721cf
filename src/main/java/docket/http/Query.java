package docket.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The query of a request: it means nothing here, but a token in it has leaked into logs and is refused. */
public final class Query {

    private Query() {}

    public static void refuseToken(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return;
        }
        for (String parameter : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            String name = decode(parts[0]).toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals("private-token") || decode(parts[parts.length - 1]).startsWith("dkt_")) {
                throw Refusal.unreadable("PRIVATE-TOKEN", "must be sent as a header, never in the query");
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
