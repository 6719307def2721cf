package docket.mime;

import docket.heads.Headers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.DefaultFieldBuilder;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.FieldBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RecursionMode;

/** Reads headers, also where they stand within another mail. */
final class HeadersReader {

    private HeadersReader() {}

    /** What reads a mail part by part, and no mail within it. */
    static MimeTokenStream stream(Budgets budgets, FieldBuilder fields) {
        MimeConfig config = MimeConfig.custom()
                .setMaxHeaderCount(budgets.headers())
                .setMaxHeaderLen(budgets.headerBytes())
                .setMaxLineLen(budgets.headerBytes())
                .setMaxContentLen(-1)
                .setMalformedHeaderStartsBody(false)
                .build();
        MimeTokenStream stream = new MimeTokenStream(config, DecodeMonitor.SILENT, fields, null);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        return stream;
    }

    /** Adds a header; answers how many bytes it is long. */
    static int add(Headers headers, Field field) {
        byte[] raw = field.getRaw().toByteArray();
        int colon = ((RawField) field).getDelimiterIdx();
        byte[] value = Arrays.copyOfRange(raw, Math.min(raw.length, colon + 1), raw.length);
        headers.add(field.getName(), value);
        return raw.length;
    }

    /** The headers at the beginning of a message, as far as they can be read. */
    static Headers read(byte[] message, Budgets budgets) {
        Headers headers = new Headers();
        MimeTokenStream stream = stream(budgets, new DefaultFieldBuilder(budgets.headerBytes()));
        stream.parse(new ByteArrayInputStream(message));
        try {
            for (EntityState state = stream.getState(); state != EntityState.T_END_HEADER; state = stream.next()) {
                if (state == EntityState.T_FIELD) {
                    add(headers, stream.getField());
                }
            }
        } catch (MimeException | IOException e) {
            return headers;
        }
        return headers;
    }
}
