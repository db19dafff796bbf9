package dev.ashlar.security.token;

import static dev.ashlar.security.access.Credentials.apiKey;
import static dev.ashlar.security.access.OperationPolicy.guarded;

import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.access.LoggedInWithin;
import dev.ashlar.security.password.PasswordPolicy;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.audit.InMemoryAuditEventRepository;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.UserDetailsManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An application whose users register and log in. */
@Configuration
@EnableAutoConfiguration
@Import({AccountsApplication.Users.class, AccountsApplication.Thefts.class})
public class AccountsApplication {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    /** Hashes that cost little, for the many tests that are not about what a hash costs. */
    @Bean
    @ConditionalOnProperty(name = "test.cheap-hashes", matchIfMissing = true)
    PasswordEncoder cheapHashes() {
        return new DelegatingPasswordEncoder("argon2", Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 64, 1)));
    }

    @Bean
    AccessPolicies forKeys() {
        return AccessPolicies.of(guarded("accountUsage", "GET", "/account/usage", apiKey("usage")));
    }

    @Bean
    Outbox outbox() {
        return new Outbox();
    }

    @Bean
    InMemoryAuditEventRepository auditEvents() {
        return new InMemoryAuditEventRepository();
    }

    /** What was stolen. */
    public static class Thefts {

        private final List<RefreshReuseEvent> seen = new ArrayList<>();

        @EventListener
        synchronized void on(RefreshReuseEvent reuse) {
            seen.add(reuse);
        }

        public synchronized List<RefreshReuseEvent> seen() {
            return List.copyOf(seen);
        }
    }

    @RestController
    static class Users {

        private final UserDetailsManager users;
        private final PasswordEncoder encoder;
        private final PasswordPolicy policy;

        Users(UserDetailsManager users, PasswordEncoder encoder, PasswordPolicy policy) {
            this.users = users;
            this.encoder = encoder;
            this.policy = policy;
        }

        @PermitAll
        @PostMapping("/users")
        @ResponseStatus(HttpStatus.CREATED)
        void register(@RequestBody Registration registration) {
            policy.check(registration.password(), "/password", registration.username());
            users.createUser(User.withUsername(registration.username())
                    .password(encoder.encode(registration.password()))
                    .roles("READER")
                    .build());
        }

        @PreAuthorize("isAuthenticated()")
        @GetMapping("/me")
        String me(Principal caller) {
            return caller.getName();
        }

        @PreAuthorize("isAuthenticated()")
        @PostMapping("/me")
        String change(Principal caller) {
            return caller.getName();
        }

        @LoggedInWithin("5m")
        @RequestMapping(
                path = "/account/email",
                method = {RequestMethod.GET, RequestMethod.PATCH})
        String changeEmail(Principal caller) {
            return caller.getName();
        }

        @GetMapping("/account/usage")
        String usage(Principal caller) {
            return caller.getName();
        }

        @RolesAllowed("ADMIN")
        @GetMapping("/admin")
        String admin() {
            return "admin";
        }
    }

    record Registration(String username, String password) {}
}
