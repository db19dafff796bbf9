package dev.ashlar.security.autoconfigure.session;

import static dev.ashlar.security.access.OperationPolicy.open;

import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.autoconfigure.login.LoginAutoConfiguration;
import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import dev.ashlar.security.chain.SecurityChainCustomizer;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Auto-configuration of sessions on Spring Session. */
@AutoConfiguration(
        after = LoginAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(Session.class)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty("ashlar.security.sessions.enabled")
@EnableConfigurationProperties(SessionProperties.class)
@Import({JdbcSessionConfiguration.class, MemorySessionConfiguration.class, SessionController.class})
public final class SessionAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CookieSerializer ashlarSessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("__Host-SESSION");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        // Ids are plain text, and decoded ones may be what no database takes.
        cookie.setUseBase64Encoding(false);
        return cookie;
    }

    @Bean
    @ConditionalOnMissingBean
    SessionIdGenerator ashlarSessionIds() {
        return new SessionIds();
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityContextRepository ashlarSessionContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SessionLogins ashlarSessionLogins(SessionRepository<?> sessions, Environment environment) {
        SessionLogins logins = new SessionLogins(sessions);
        if (!logins.areFound() && passwordsChange(environment)) {
            throw new SecretSetupException(
                    "A new password ends the sessions of its user (ashlar.security.accounts.password-change.enabled or"
                            + " .password-reset.enabled), and "
                            + sessions.getClass().getName()
                            + " does not find them by user.",
                    "Use a repository that is a FindByIndexNameSessionRepository, such as that of spring-session-jdbc, or"
                            + " of Redis with spring.session.data.redis.repository-type=indexed.");
        }
        return logins;
    }

    private static boolean passwordsChange(Environment environment) {
        return environment.getProperty("ashlar.security.accounts.password-change.enabled", Boolean.class, false)
                || environment.getProperty("ashlar.security.accounts.password-reset.enabled", Boolean.class, false);
    }

    @Bean
    SessionCsrfTokens ashlarSessionCsrfTokens() {
        return new SessionCsrfTokens();
    }

    @Bean
    @Order(300)
    SecurityChainCustomizer ashlarSessionChain(
            SecurityContextRepository sessions,
            SessionCsrfTokens tokens,
            SessionProperties properties,
            ObjectProvider<Clock> clocks) {
        return new SessionChain(sessions, tokens, properties, clocks.getIfUnique(Clock::systemUTC));
    }

    @Bean
    AccessPolicies ashlarSessionPolicies(SessionProperties properties) {
        return AccessPolicies.of(
                open("startSession", "POST", properties.basePath() + "/login"),
                open("sessionToken", "GET", properties.basePath() + "/csrf"),
                open("endSession", "POST", properties.basePath() + "/logout"));
    }
}
