package dev.ashlar.security.autoconfigure.login;

import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What knows the users of the application, put together for a login. */
record UserLookup(
        ObjectProvider<UserDetailsService> users,
        ObjectProvider<UserDetailsPasswordService> passwords,
        ObjectProvider<PasswordEncoder> encoder,
        ObjectProvider<AuthenticationEventPublisher> events) {

    AuthenticationManager authentication() {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(service());
        encoder.ifUnique(provider::setPasswordEncoder);
        passwords.ifUnique(provider::setUserDetailsPasswordService);
        // The password first: a locked user must not be answered sooner than others.
        provider.setPreAuthenticationChecks(user -> {});
        provider.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        ProviderManager manager = new ProviderManager(provider);
        events.ifUnique(manager::setAuthenticationEventPublisher);
        return manager;
    }

    private UserDetailsService service() {
        UserDetailsService service = users.getIfUnique();
        if (service == null) {
            throw new SecretSetupException(
                    "ashlar.security.tokens.enabled or ashlar.security.sessions.enabled is set, and no UserDetailsService"
                            + " bean knows the users.",
                    "Define a UserDetailsService bean, or set ashlar.security.accounts.enabled=true to keep accounts in"
                            + " PostgreSQL.");
        }
        return service;
    }
}
