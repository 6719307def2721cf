package docket.sheets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form by which a thing is added or changed.
 *
 * @param title the thing's name; the empty string: it is new
 * @param path where it is sent
 * @param seen what the thing was taken for: {@link Seen}
 * @param acts what else can be done with the thing, beside its change
 */
public record Form(Section section, String title, String path, String seen, List<Field> fields, List<Act> acts) {

    /**
     * A button of its own.
     *
     * @param word under {@code settings.act.}, and the last part of its address
     */
    public record Act(String word, boolean danger) {

        /** Of a thing that is used no more, or may be again. */
        public static List<Act> retirement(@Nullable Instant retiredAt) {
            return List.of(retiredAt == null ? new Act("retire", true) : new Act("reinstate", false));
        }
    }

    /** The same thing with what was sent. */
    public Form with(List<Field> sent, String sentSeen) {
        return new Form(section, title, path, sentSeen, sent, acts);
    }

    /** The same as an answer to what the thing is taken for from now on. */
    public Form seenAs(Form now) {
        return new Form(section, title, path, now.seen, fields, acts);
    }

    /** The field of that name as the thing has it; the form holds what was typed. */
    public Optional<Field> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public boolean isNew() {
        return title.isEmpty();
    }
}
