package docket.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON bodies strictly, in the contract's order of checks: 415, 413, 400 ("Reading a request"). */
@Component
@EnableConfigurationProperties(HttpSettings.class)
public class JsonBodies {

    private static final int MOST_LEVELS = 32;

    private final JsonMapper strict = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_LEVELS)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final int limit;

    JsonBodies(HttpSettings settings) {
        this.limit = Math.toIntExact(settings.bodySize().toBytes());
    }

    public JsonBody read(HttpServletRequest request) throws IOException {
        checkType(request);
        if (request.getContentLengthLong() > limit) {
            throw Refusal.tooLarge("body", limit);
        }
        Drain.begins(request);
        byte[] bytes = request.getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw Refusal.tooLarge("body", limit);
        }
        Query.refuseToken(request);
        return new JsonBody(parse(bytes), bytes);
    }

    private static void checkType(HttpServletRequest request) {
        refuseEncoded(request);
        String type = request.getContentType();
        if (type != null && !isJson(type)) {
            throw Refusal.unsupportedType("Content-Type", "must be application/json in UTF-8");
        }
    }

    /** Bodies are taken as they are: a compressed one is a 415. */
    static void refuseEncoded(HttpServletRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Refusal.unsupportedType("Content-Encoding", "must be absent");
        }
    }

    private static boolean isJson(String type) {
        try {
            MediaType parsed = MediaType.parseMediaType(type);
            String charset = parsed.getParameter("charset");
            return parsed.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (charset == null
                            || charset.replace("\"", "")
                                    .toLowerCase(Locale.ROOT)
                                    .equals("utf-8"));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private ObjectNode parse(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode root = strict.readTree(text);
            // Only an escape can bring these two in: as bytes they are malformed already.
            if (text.contains("\\u")) {
                checkText(root, null);
            }
            if (root instanceof ObjectNode fields) {
                return fields;
            }
            throw Refusal.unreadable("body", "must be a JSON object");
        } catch (CharacterCodingException e) {
            throw Refusal.unreadable("body", "must be UTF-8");
        } catch (JacksonException e) {
            throw Refusal.unreadable("body", "must be well-formed JSON without duplicate keys, of at most 32 levels");
        }
    }

    private static void checkText(JsonNode node, @Nullable String name) {
        if ((name != null && !isText(name)) || (node.isString() && !isText(node.stringValue()))) {
            throw Refusal.unreadable("body", "must not contain NUL or unpaired surrogates");
        }
        node.properties().forEach(field -> checkText(field.getValue(), field.getKey()));
        node.values().stream().filter(value -> node.isArray()).forEach(value -> checkText(value, null));
    }

    private static boolean isText(String value) {
        return value.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
