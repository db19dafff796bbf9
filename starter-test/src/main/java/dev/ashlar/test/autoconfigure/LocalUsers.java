package dev.ashlar.test.autoconfigure;

import dev.ashlar.test.security.LocalCaller;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * Users with a password of this run: one who has every role, one who has none, and whoever else calls. What those others are is
 * not kept, since they may be one thing in one request and another in the next.
 */
final class LocalUsers {

    private static final String EVERYBODY = LocalCaller.NAME;
    private static final String GUEST = "local-guest";

    private final String password = UUID.randomUUID().toString();
    private final InMemoryUserDetailsManager known = new InMemoryUserDetailsManager();
    private volatile @Nullable String encoded;

    /** Whom the application knows, in place of users of its own. */
    UserDetailsService service(List<String> roles, UnaryOperator<String> encoder) {
        encoded = encoder.apply(password);
        enter(EVERYBODY, roles);
        enter(GUEST, List.of());
        return known;
    }

    /** Whether the roles of a caller are known by the name. */
    static boolean knows(LocalCaller caller) {
        return caller.roles().isEmpty() || caller.name().equals(EVERYBODY);
    }

    /** As the header {@code Authorization} takes it (RFC 7617). */
    String basic(LocalCaller caller) {
        String user = caller.name();
        if (!user.equals(EVERYBODY)) {
            enter(user, List.of());
        } else if (caller.roles().isEmpty()) {
            user = GUEST;
        }
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private synchronized void enter(String name, List<String> roles) {
        String hash = encoded;
        if (hash != null && !known.userExists(name)) {
            known.createUser(User.withUsername(name)
                    .password(hash)
                    .roles(roles.toArray(String[]::new))
                    .build());
        }
    }
}
