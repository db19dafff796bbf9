package dev.ashlar.security.autoconfigure.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import dev.ashlar.errors.servlet.ServletProblems;
import dev.ashlar.security.autoconfigure.password.PasswordAutoConfiguration;
import dev.ashlar.security.login.PasswordLogin;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

class BasicConfigurationTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(PasswordAutoConfiguration.class, LoginAutoConfiguration.class))
            .withBean(ServletProblems.class, () -> mock(ServletProblems.class));

    /** As the first start of a generated application, or one whose callers show other things too. */
    @Test
    void refusesEverybodyWhereNobodyKnowsTheUsers() {
        runner.withPropertyValues("ashlar.security.basic.enabled=true").run(context -> {
            assertThat(context).hasNotFailed().hasBean("ashlarBasicChain").doesNotHaveBean(PasswordLogin.class);
            AuthenticationManager users = context.getBean(UserLookup.class).authenticationIfAny();
            assertThatThrownBy(() ->
                            users.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("user", "password")))
                    .isInstanceOf(BadCredentialsException.class);
        });
    }

    @Test
    void isOffUntilItIsSwitchedOn() {
        runner.run(context -> assertThat(context).doesNotHaveBean("ashlarBasicChain"));
    }
}
