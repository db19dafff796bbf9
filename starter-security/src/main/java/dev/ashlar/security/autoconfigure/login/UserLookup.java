package dev.ashlar.security.autoconfigure.login;

import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What knows the users of the application, put together for a login. */
record UserLookup(
        ObjectProvider<UserDetailsService> users,
        ObjectProvider<UserDetailsPasswordService> passwords,
        ObjectProvider<PasswordEncoder> encoder,
        ObjectProvider<AuthenticationEventPublisher> events) {

    private static final Logger LOG = LoggerFactory.getLogger(UserLookup.class);

    /** Of a login, which is for nothing without users. */
    AuthenticationManager authentication() {
        return authentication(service());
    }

    /** Of requests that may show a password among other things; without users there is none that is good. */
    AuthenticationManager authenticationIfAny() {
        return authentication(users.getIfUnique(UserLookup::nobody));
    }

    private AuthenticationManager authentication(UserDetailsService service) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(PasswordRecheck.noting(service));
        encoder.ifUnique(provider::setPasswordEncoder);
        passwords.ifUnique(provider::setUserDetailsPasswordService);
        // The password first: a locked user must not be answered sooner than others.
        provider.setPreAuthenticationChecks(user -> {});
        provider.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        ProviderManager manager = new ProviderManager(provider);
        events.ifUnique(manager::setAuthenticationEventPublisher);
        return manager;
    }

    boolean matches(String password, @Nullable String hash) {
        PasswordEncoder known = encoder.getIfUnique();
        return known != null && known.matches(password, hash);
    }

    private static UserDetailsService nobody() {
        LOG.warn(
                "ashlar.security.basic.enabled is set, and no UserDetailsService bean knows the users: all are refused");
        return name -> {
            throw UsernameNotFoundException.fromUsername(name);
        };
    }

    UserDetailsService service() {
        UserDetailsService service = users.getIfUnique();
        if (service == null) {
            throw new SecretSetupException(
                    "Users log in or change their passwords (ashlar.security.tokens.enabled, .sessions.enabled,"
                            + " .accounts.password-change.enabled or .password-reset.enabled), and no UserDetailsService"
                            + " bean knows them.",
                    "Define a UserDetailsService bean, or set ashlar.security.accounts.enabled=true to keep accounts in"
                            + " PostgreSQL.");
        }
        return service;
    }
}
