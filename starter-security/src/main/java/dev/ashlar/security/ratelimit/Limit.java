package dev.ashlar.security.ratelimit;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/**
 * So many requests in so long a time. The time starts with the first of them, and all are given back when it ends.
 *
 * @param requests how many, at least one
 * @param per the time, at least a second
 */
public record Limit(long requests, Duration per) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,12})\\s*/\\s*(\\w+)");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "second", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "min", Duration.ofMinutes(1),
            "minute", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "hour", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "day", Duration.ofDays(1));

    /** Refuses what would let nothing through, or all. */
    public Limit {
        if (requests < 1 || per.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("A limit is at least one request, in a time of at least a second");
        }
    }

    /**
     * Reads {@code 600/min}, {@code 10/s}, {@code 5000/day} or, with any other time, {@code 100/15m}.
     *
     * @throws IllegalArgumentException when the text is no limit
     */
    public static Limit of(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no limit; write requests/time, such as 600/min or 100/15m".formatted(text));
        }
        String unit = parts.group(2);
        Duration per = UNITS.get(unit);
        return new Limit(Long.parseLong(parts.group(1)), per == null ? DurationStyle.detectAndParse(unit) : per);
    }

    /** The limit as {@link #of} reads it, its time in seconds. */
    @Override
    public String toString() {
        return requests + "/" + per.toSeconds() + "s";
    }
}
