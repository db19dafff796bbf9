package dev.ashlar.core.deprecation;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What clients are told about a deprecated operation.
 *
 * @param since since when it is deprecated, which may lie in the future
 * @param sunset when it may stop to answer
 * @param successor what to use instead
 * @param docs a page on the deprecation
 * @param sunsetDocs a page on what happens at the sunset
 */
public record Deprecation(
        Instant since,
        @Nullable Instant sunset,
        @Nullable URI successor,
        @Nullable URI docs,
        @Nullable URI sunsetDocs) {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Refuses a sunset before the deprecation (RFC 9745, section 4). */
    public Deprecation {
        if (sunset != null && sunset.isBefore(since)) {
            throw new IllegalArgumentException("Deprecated since " + since + " and gone before, at " + sunset);
        }
    }

    /** What the annotation says. */
    public static Deprecation of(DeprecatedApi annotation) {
        return of(
                annotation.since(),
                annotation.sunset(),
                annotation.successor(),
                annotation.docs(),
                annotation.sunsetDocs());
    }

    /**
     * Reads dates ({@code 2026-03-01}, the start of the day in UTC) or times with their offset, and addresses.
     *
     * @throws IllegalArgumentException when one of them cannot be read
     */
    public static Deprecation of(
            String since,
            @Nullable String sunset,
            @Nullable String successor,
            @Nullable String docs,
            @Nullable String sunsetDocs) {
        return new Deprecation(
                time(since), isAbsent(sunset) ? null : time(sunset), uri(successor), uri(docs), uri(sunsetDocs));
    }

    /** The value of the header {@code Deprecation}. */
    public String deprecationHeader() {
        return "@" + since.getEpochSecond();
    }

    /** The value of the header {@code Sunset}. */
    public @Nullable String sunsetHeader() {
        return sunset == null ? null : HTTP_DATE.format(sunset);
    }

    /**
     * The values of the header {@code Link}.
     *
     * @param contextPath what paths of the application begin with
     */
    public List<String> links(String contextPath) {
        List<String> links = new ArrayList<>();
        addLink(links, docs, "deprecation", contextPath);
        addLink(links, successor, "successor-version", contextPath);
        addLink(links, sunsetDocs, "sunset", contextPath);
        return links;
    }

    private static void addLink(List<String> links, @Nullable URI target, String relation, String contextPath) {
        if (target != null) {
            String path = target.isAbsolute() || !target.toString().startsWith("/") ? "" : contextPath;
            links.add("<" + path + target.toASCIIString() + ">; rel=\"" + relation + "\"");
        }
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static @Nullable URI uri(@Nullable String text) {
        return text == null || text.isEmpty() ? null : URI.create(text);
    }

    private static Instant time(@Nullable String text) {
        String given = String.valueOf(text);
        try {
            return given.contains("T")
                    ? OffsetDateTime.parse(given).toInstant()
                    : LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    "'" + given + "' is neither a date such as 2026-03-01 nor a time with its offset", unreadable);
        }
    }
}
