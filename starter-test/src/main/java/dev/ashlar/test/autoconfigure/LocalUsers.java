package dev.ashlar.test.autoconfigure;

import dev.ashlar.test.security.LocalCaller;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/** Two users with a password of this run: one who has every role, and one who has none. */
final class LocalUsers {

    private static final String EVERYBODY = LocalCaller.NAME;
    private static final String GUEST = "local-guest";

    private final String password = UUID.randomUUID().toString();

    UserDetails[] all(List<String> roles, UnaryOperator<String> encoder) {
        String encoded = encoder.apply(password);
        return new UserDetails[] {user(EVERYBODY, roles, encoded), user(GUEST, List.of(), encoded)};
    }

    /** As the header {@code Authorization} takes it (RFC 7617). */
    String basic(List<String> roles) {
        String user = roles.isEmpty() ? GUEST : EVERYBODY;
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static UserDetails user(String name, List<String> roles, String encoded) {
        return User.withUsername(name)
                .password(encoded)
                .roles(roles.toArray(String[]::new))
                .build();
    }
}
