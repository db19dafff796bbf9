package dev.ashlar.security.autoconfigure.access;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A hierarchy of roles as Spring Security reads it. */
final class RoleLines {

    private static final String PREFIX = "ROLE_";

    private RoleLines() {}

    /**
     * The hierarchy as one text, with the prefix of roles where it is left out.
     *
     * @param relations such as {@code ADMIN > STAFF > USER}
     */
    static String of(List<String> relations) {
        return relations.stream()
                .map(relation -> Stream.of(relation.split(">", -1))
                        .map(String::strip)
                        .map(role -> role.startsWith(PREFIX) ? role : PREFIX + role)
                        .collect(Collectors.joining(" > ")))
                .collect(Collectors.joining("\n"));
    }
}
