package dev.ashlar.core;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetTime;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The forms of text that JSON Schema names and no constraint of Jakarta Validation or Hibernate Validator checks
 * (<a href="https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3">formats</a>).
 */
public enum TextFormat {

    /** The name of a host (RFC 1123, section 2.1). */
    HOSTNAME,
    /** The name of a host in any script (RFC 5890). */
    IDN_HOSTNAME,
    /** A URI with a scheme (RFC 3986). */
    URI,
    /** A URI, or a reference relative to one (RFC 3986, section 4.1). */
    URI_REFERENCE,
    /** A URI with a scheme, in any script (RFC 3987). */
    IRI,
    /** A URI in any script, or a reference relative to one (RFC 3987). */
    IRI_REFERENCE,
    /** A time of day with its offset, such as {@code 20:20:39+01:00} (RFC 3339, full-time); without leap seconds. */
    TIME,
    /** An amount of time, such as {@code P3DT12H} (RFC 3339, appendix A). */
    DURATION,
    /** A pointer into JSON (RFC 6901). */
    JSON_POINTER;

    private static final int LONGEST_HOSTNAME = 253;
    private static final String CLOCK = "(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?";
    private static final Pattern AMOUNT =
            Pattern.compile("P(?:\\d+W|(?=[\\dT])(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?" + CLOCK + ")");
    private static final Pattern POINTER = Pattern.compile("(?:/(?:[^~/]|~[01])*+)*+");
    private static final Pattern TO_THE_SECOND = Pattern.compile("\\d\\d:\\d\\d:\\d\\d.*");

    /** Whether the text has this form. */
    public boolean describes(String text) {
        try {
            return switch (this) {
                case HOSTNAME -> isAscii(text) && isHostname(text);
                case IDN_HOSTNAME -> isHostname(text);
                case URI -> isAscii(text) && new URI(text).isAbsolute();
                case URI_REFERENCE -> isAscii(text) && isReference(text);
                case IRI -> new URI(text).isAbsolute();
                case IRI_REFERENCE -> isReference(text);
                case TIME -> TO_THE_SECOND.matcher(text).matches() && isTime(text);
                case DURATION -> AMOUNT.matcher(text).matches();
                case JSON_POINTER -> POINTER.matcher(text).matches();
            };
        } catch (URISyntaxException | IllegalArgumentException | DateTimeException malformed) {
            return false;
        }
    }

    /** The name in JSON Schema, such as {@code uri-reference}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static boolean isHostname(String text) {
        String ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES);
        return !ascii.isEmpty() && !ascii.endsWith(".") && ascii.length() <= LONGEST_HOSTNAME;
    }

    private static boolean isReference(String text) throws URISyntaxException {
        return new URI(text).toString().equals(text);
    }

    private static boolean isTime(String text) {
        return OffsetTime.parse(text.toUpperCase(Locale.ROOT)).isSupported(ChronoField.OFFSET_SECONDS);
    }
}
