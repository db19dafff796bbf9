package dev.ashlar.security.autoconfigure.hosts;

import java.util.List;
import java.util.Locale;

/**
 * The names under which the application answers, some of them with a wildcard for one or more labels at the front.
 *
 * @param names in lower case; none where nothing is known of them
 */
public record HostNames(List<String> names) {

    private static final String WILDCARD = "*.";

    /** Case does not count. */
    public HostNames {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether the host is one of these. */
    public boolean include(String host) {
        String asked = host.toLowerCase(Locale.ROOT);
        return names.stream()
                .anyMatch(name -> name.startsWith(WILDCARD)
                        ? asked.endsWith(name.substring(1)) && asked.length() >= name.length()
                        : asked.equals(name));
    }
}
