package docket.mime;

import docket.heads.Charsets;
import java.io.ByteArrayOutputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.DefaultFieldBuilder;
import org.apache.james.mime4j.stream.FieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.RecycledByteArrayBuffer;

/** Keeps what stands where headers should and is none: the text of a mail that lacks the empty line above it. */
final class StrayLines implements FieldBuilder {

    private final FieldBuilder fields;
    private final int most;
    private final ByteArrayOutputStream strays = new ByteArrayOutputStream();

    StrayLines(Budgets budgets) {
        fields = new DefaultFieldBuilder(budgets.headerBytes());
        most = budgets.headerBytes();
    }

    String text() {
        return Lines.trimmed(Lines.clean(Charsets.decode(strays.toByteArray())));
    }

    @Override
    public void reset() {
        fields.reset();
    }

    @Override
    public void append(ByteArrayBuffer line) throws MimeException {
        fields.append(line);
    }

    @Override
    public RawField build() throws MimeException {
        try {
            return fields.build();
        } catch (MimeException e) {
            if (strays.size() < most) {
                strays.writeBytes(fields.getRaw().toByteArray());
            }
            throw e;
        }
    }

    @Override
    public RecycledByteArrayBuffer getRaw() {
        return fields.getRaw();
    }

    @Override
    public void release() {
        fields.release();
    }
}
