package dev.ashlar.generator.spec;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit as documents write it in {@value #EXTENSION}: {@code 100/min}, {@code 10/15m}.
 *
 * @param text as the starter for security reads it
 * @param requests at least one
 * @param per at least a second
 */
public record LimitText(String text, long requests, Duration per) {

    /** The extension of operations and path items. */
    public static final String EXTENSION = "x-ashlar-rate-limit";

    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\s*/\\s*(\\d{0,6})([a-z]+)");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));
    private static final Map<String, String> ONE =
            Map.of("second", "s", "min", "m", "minute", "m", "hour", "h", "day", "d");

    /** The limit that the text means, if it means one. */
    public static Optional<LimitText> of(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String count = parts.group(2);
        String unit = parts.group(3);
        Duration one = UNITS.get(count.isEmpty() ? ONE.getOrDefault(unit, unit) : unit);
        long requests = Long.parseLong(parts.group(1));
        long times = count.isEmpty() ? 1 : Long.parseLong(count);
        return one == null || requests < 1 || times < 1
                ? Optional.empty()
                : Optional.of(new LimitText(requests + "/" + count + unit, requests, one.multipliedBy(times)));
    }
}
