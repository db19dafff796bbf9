package dev.ashlar.security.autoconfigure.hosts;

import java.util.List;
import java.util.Locale;

/**
 * Host names, some of them with a wildcard for one or more labels at the front.
 *
 * @param names in lower case
 */
record HostNames(List<String> names) {

    private static final String WILDCARD = "*.";

    HostNames {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    boolean include(String host) {
        String asked = host.toLowerCase(Locale.ROOT);
        return names.stream()
                .anyMatch(name -> name.startsWith(WILDCARD)
                        ? asked.endsWith(name.substring(1)) && asked.length() >= name.length()
                        : asked.equals(name));
    }
}
