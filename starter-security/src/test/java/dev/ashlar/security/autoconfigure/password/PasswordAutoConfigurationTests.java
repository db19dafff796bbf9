package dev.ashlar.security.autoconfigure.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.errors.BusinessRuleException;
import dev.ashlar.errors.InvalidException;
import dev.ashlar.security.password.PasswordPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;
import org.springframework.security.authentication.password.CompromisedPasswordDecision;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordAutoConfigurationTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(PasswordAutoConfiguration.class));

    @Test
    void hashesAndJudgesByDefault() {
        runner.run(context ->
                assertThat(context).hasSingleBean(PasswordEncoder.class).hasSingleBean(PasswordPolicy.class));
    }

    @Test
    void isSwitchedOffByProperty() {
        runner.withPropertyValues("ashlar.security.passwords.enabled=false")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(PasswordEncoder.class)
                        .doesNotHaveBean(PasswordPolicy.class));
    }

    @Test
    void backsOffWhenApplicationDefinesItsOwn() {
        PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        PasswordPolicy policy = (password, pointer, words) -> {};
        runner.withBean(PasswordEncoder.class, () -> encoder)
                .withBean(PasswordPolicy.class, () -> policy)
                .run(context -> {
                    assertThat(context.getBean(PasswordEncoder.class)).isSameAs(encoder);
                    assertThat(context.getBean(PasswordPolicy.class)).isSameAs(policy);
                });
    }

    @Test
    void asksTheCheckersOfTheApplicationToo() {
        CompromisedPasswordChecker checker =
                password -> new CompromisedPasswordDecision("four quiet otters".equals(password));
        runner.withBean(CompromisedPasswordChecker.class, () -> checker).run(context -> {
            PasswordPolicy policy = context.getBean(PasswordPolicy.class);
            policy.check("five quiet otters", "/password");
            assertThatExceptionOfType(BusinessRuleException.class)
                    .isThrownBy(() -> policy.check("four quiet otters", "/password"));
        });
    }

    @Test
    void takesTheMinimumOfTheApplicationButNoneBelowEight() {
        runner.withPropertyValues("ashlar.security.passwords.min-length=15")
                .run(context -> assertThatExceptionOfType(InvalidException.class)
                        .isThrownBy(() -> context.getBean(PasswordPolicy.class).check("zK4!vq8pLm2#xw", "/password")));
        runner.withPropertyValues("ashlar.security.passwords.min-length=7")
                .run(context -> assertThat(context).hasFailed());
        runner.withPropertyValues("ashlar.security.passwords.unprefixed-hash=rot13")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("ashlar.security.passwords.unprefixed-hash"));
    }
}
