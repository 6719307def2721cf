package docket.settings;

import docket.audit.AuditFilter;
import docket.platform.Names;
import docket.sheets.Choices;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the form above the list sends; what can't be read narrows nothing.
 *
 * @param from the first day, in the reader's zone
 * @param to the last day
 */
public record AuditQuery(
        @Nullable String actor,
        @Nullable String type,
        @Nullable String object,
        @Nullable String channel,
        @Nullable String from,
        @Nullable String to) {

    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(
                Choices.name(actor),
                null,
                Choices.name(type),
                object == null ? null : Names.id(object.strip()).orElse(null),
                Choices.name(channel),
                null,
                null,
                null,
                day(from).map(day -> start(day, zone)).orElse(null),
                day(to).map(day -> start(day.plusDays(1), zone)).orElse(null));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Where the list goes on. */
    String next(long before) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/console/settings/audit");
        parameters().forEach((name, value) -> url.queryParam(name, value));
        return url.queryParam("before", before).encode().build().toUriString();
    }

    private Map<String, String> parameters() {
        return Map.of(
                "actor", text(actor),
                "type", text(type),
                "object", text(object),
                "channel", text(channel),
                "from", text(from),
                "to", text(to));
    }

    /** What a field holds. */
    public static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
