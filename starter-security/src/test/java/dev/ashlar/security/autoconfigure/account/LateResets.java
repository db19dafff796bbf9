package dev.ashlar.security.autoconfigure.account;

import dev.ashlar.security.token.AccountsApplication;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

/** Lets something happen between a password that was verified and the login that is opened for it. */
final class LateResets {

    private final Map<String, Callable<?>> waiting = new ConcurrentHashMap<>();

    void before(String user, Callable<?> reset) {
        waiting.put(user, reset);
    }

    @EventListener
    void on(AuthenticationSuccessEvent verified) throws Exception {
        Callable<?> reset = waiting.remove(verified.getAuthentication().getName());
        if (reset != null) {
            reset.call();
        }
    }

    /** Users who register, and change their passwords at the worst time. */
    @Configuration
    @EnableAutoConfiguration
    @Import(AccountsApplication.class)
    static class Application {

        @Bean
        LateResets lateResets() {
            return new LateResets();
        }
    }
}
