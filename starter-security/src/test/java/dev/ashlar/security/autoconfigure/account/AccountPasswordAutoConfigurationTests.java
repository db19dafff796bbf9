package dev.ashlar.security.autoconfigure.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ashlar.security.account.ActiveLogins;
import dev.ashlar.security.account.PasswordChangedEvent.Cause;
import dev.ashlar.security.account.PasswordResetSender;
import dev.ashlar.security.autoconfigure.failure.FailureTexts;
import dev.ashlar.security.autoconfigure.login.LoginAutoConfiguration;
import dev.ashlar.security.autoconfigure.password.PasswordAutoConfiguration;
import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import dev.ashlar.security.autoconfigure.transaction.AtOnce;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class AccountPasswordAutoConfigurationTests {

    private static final String CHANGE = "ashlar.security.accounts.password-change.enabled=true";
    private static final String RESET = "ashlar.security.accounts.password-reset.enabled=true";

    private static final UserDetails ADA =
            User.withUsername("ada").password("{noop}x").roles("READER").build();

    private final WebApplicationContextRunner bare = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PasswordAutoConfiguration.class,
                    LoginAutoConfiguration.class,
                    AccountPasswordAutoConfiguration.class));

    private final WebApplicationContextRunner users =
            bare.withBean(InMemoryUserDetailsManager.class, () -> new InMemoryUserDetailsManager(ADA));

    private final WebApplicationContextRunner runner =
            users.withBean(PasswordResetSender.class, () -> token -> {}).withPropertyValues(CHANGE, RESET);

    @Test
    void isOffByDefault() {
        users.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(NewPasswords.class));
    }

    @Test
    void changesPasswordsWithoutAnybodyWhoSendsMail() {
        users.withPropertyValues(CHANGE)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(PasswordChangeController.class)
                        .doesNotHaveBean(PasswordResetController.class));
    }

    /** SECX-10 */
    @Test
    void doesNotStartResetsThatReachNobody() {
        users.withPropertyValues(RESET)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(SecretSetupException.class)
                        .hasMessageContaining("PasswordResetSender"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CHANGE, RESET})
    void doesNotStartWithoutUsersOrAPlaceForTheirPasswords(String feature) {
        bare.withPropertyValues(feature)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(SecretSetupException.class)
                        .hasMessageContaining("UserDetailsService"));
        bare.withPropertyValues(feature)
                .withBean(UserDetailsService.class, () -> name -> ADA)
                .withBean(PasswordResetSender.class, () -> token -> {})
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(SecretSetupException.class)
                        .hasMessageContaining("UserDetailsPasswordService"));
    }

    /** SECX-10 */
    @ParameterizedTest
    @ValueSource(strings = {"lifetime=11m", "lifetime=0", "store=jdbc"})
    void doesNotStartWithTokensThatLiveLongOrNowhere(String property) {
        runner.withPropertyValues("ashlar.security.accounts.password-reset." + property)
                .run(context -> assertThat(context).hasFailed());
    }

    /** SECX-10 */
    @Test
    void takesTokensOnceInMemoryAndWithoutTransactionsToo() {
        runner.withClassLoader(new FilteredClassLoader(PlatformTransactionManager.class))
                .run(context -> {
                    MemoryResetTokenStore store = context.getBean(MemoryResetTokenStore.class);
                    Instant now = Instant.now();
                    store.save("late", "ada", now, now);
                    store.save("hash", "ada", now.plusSeconds(60), now);
                    store.save("other", "ada", now.plusSeconds(60), now);
                    assertThat(store.use("late", now)).isFalse();
                    assertThat(store.find("hash", now)).hasValue("ada");
                    assertThat(store.use("hash", now)).isTrue();
                    assertThat(store.use("hash", now)).isFalse();
                    assertThat(store.find("other", now)).isEmpty();
                });
    }

    /** SECX-11: a session store that is down keeps no token alive. */
    @Test
    void endsLoginsOfAllKindsThoughSomeFail() {
        List<String> ended = new ArrayList<>();
        runner.withBean("down", ActiveLogins.class, () -> new Logins(ended, true))
                .withBean("up", ActiveLogins.class, () -> new Logins(ended, false))
                .withBean("downToo", ActiveLogins.class, () -> new Logins(ended, true))
                .run(context -> {
                    NewPasswords passwords = context.getBean(NewPasswords.class);
                    assertThatIllegalStateException()
                            .isThrownBy(() ->
                                    passwords.store(() -> ADA, "{noop}y", Cause.CHANGE, kind -> kind.endAll("ada")))
                            .satisfies(failure ->
                                    assertThat(failure.getSuppressed()).hasSize(1));
                    assertThat(ended).containsExactly("ada", "ada", "ada");
                });
    }

    @Test
    void doesNotStartWithSeveralTransactionManagersOfWhichNoneIsPrimary() {
        WebApplicationContextRunner one =
                runner.withBean("orders", PlatformTransactionManager.class, () -> new Transactions());
        one.withBean("stock", PlatformTransactionManager.class, () -> new Transactions())
                .run(context -> assertThat(FailureTexts.of(context.getStartupFailure()))
                        .contains("orders, stock", "@Primary", "defaultCandidate"));
    }

    @Test
    void changesAccountsInTheTransactionsThatAreMeant() {
        WebApplicationContextRunner one =
                runner.withBean("orders", PlatformTransactionManager.class, () -> new Transactions());
        one.withBean("stock", PlatformTransactionManager.class, () -> new Transactions(), bean -> bean.setPrimary(true))
                .run(context -> assertThatTransactionsAreOf("stock", context));
        one.withBean(
                        "stock",
                        PlatformTransactionManager.class,
                        () -> new Transactions(),
                        bean -> ((AbstractBeanDefinition) bean).setDefaultCandidate(false))
                .run(context -> assertThatTransactionsAreOf("orders", context));
    }

    private static void assertThatTransactionsAreOf(String manager, ApplicationContext context) {
        context.getBean(AtOnce.class).run(() -> {});
        context.getBeansOfType(Transactions.class)
                .forEach((name, transactions) ->
                        assertThat(transactions.begun).as(name).isEqualTo(name.equals(manager) ? 1 : 0));
    }

    @Test
    void changesThePasswordOfUsersThatAreKeptElsewhere() {
        runner.run(context -> {
            NewPasswords passwords = context.getBean(NewPasswords.class);
            String hash = passwords.hash(ADA, "five loud badgers", "/newPassword");
            passwords.store(() -> ADA, hash, Cause.CHANGE, logins -> {});
            UserDetails changed = context.getBean(UserDetailsService.class).loadUserByUsername("ada");
            assertThat(context.getBean(PasswordEncoder.class).matches("five loud badgers", changed.getPassword()))
                    .isTrue();
        });
    }

    private record Logins(List<String> ended, boolean down) implements ActiveLogins {

        @Override
        public void endAll(String username) {
            ended.add(username);
            if (down) {
                throw new IllegalStateException("down");
            }
        }

        @Override
        public void endOthers(String username, HttpServletRequest request) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Transactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        private int begun;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            begun++;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
