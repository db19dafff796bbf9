package dev.ashlar.security.autoconfigure.cors;

import dev.ashlar.security.autoconfigure.failure.SecurityStartException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds lists of origins that let every web page in. */
record AnyOrigin(CorsProperties properties) {

    private static final String ORIGINS = "ashlar.security.cors.allowed-origins";
    private static final String PATTERNS = "ashlar.security.cors.allowed-origin-patterns";

    /** What browsers call a page of no origin, which any site can make: a frame in a sandbox, a file. */
    private static final String NO_ORIGIN = "null";

    /** A scheme or none, a host of wildcards and dots only, a port or none. */
    private static final Pattern EVERYBODY = Pattern.compile("(?:[^/]*://)?[*.]+(?::.*)?");

    /** The properties that let every web page in. */
    List<String> found() {
        List<String> found = new ArrayList<>();
        if (properties.allowedOrigins().stream().anyMatch(AnyOrigin::isEverybody)) {
            found.add(ORIGINS);
        }
        if (properties.allowedOriginPatterns().stream().anyMatch(AnyOrigin::isEverybody)) {
            found.add(PATTERNS);
        }
        return found;
    }

    /** Refuses them where browsers send credentials along: every page could then act for whoever looks at it. */
    void refuseWithCredentials() {
        if (properties.allowCredentials() && !found().isEmpty()) {
            throw new SecurityStartException(
                    String.join(" and ", found())
                            + " let every web page call with the credentials of whoever looks at it.",
                    "Name the origins, or set ashlar.security.cors.allow-credentials=false.");
        }
    }

    private static boolean isEverybody(String origin) {
        String named = origin.strip();
        return named.equalsIgnoreCase(NO_ORIGIN) || EVERYBODY.matcher(named).matches();
    }
}
