package dev.ashlar.test.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/** Two users with a password of this run: one who has every role, and one who has none. */
final class LocalUsers {

    private static final String EVERYBODY = "local";
    private static final String GUEST = "local-guest";

    private final String password = UUID.randomUUID().toString();

    UserDetails[] all(List<String> roles) {
        return new UserDetails[] {user(EVERYBODY, roles), user(GUEST, List.of())};
    }

    /** As the header {@code Authorization} takes it (RFC 7617). */
    String basic(List<String> roles) {
        String user = roles.isEmpty() ? GUEST : EVERYBODY;
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private UserDetails user(String name, List<String> roles) {
        return User.withUsername(name)
                .password("{noop}" + password)
                .roles(roles.toArray(String[]::new))
                .build();
    }
}
