package dev.ashlar.security.autoconfigure.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.autoconfigure.login.LoginAutoConfiguration;
import dev.ashlar.security.autoconfigure.password.PasswordAutoConfiguration;
import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@ExtendWith(OutputCaptureExtension.class)
class SessionAutoConfigurationTests {

    private final WebApplicationContextRunner bare = new WebApplicationContextRunner()
            .withBean(UserDetailsService.class, InMemoryUserDetailsManager::new)
            .withConfiguration(AutoConfigurations.of(
                    PasswordAutoConfiguration.class,
                    LoginAutoConfiguration.class,
                    SessionAutoConfiguration.class,
                    SessionLibraryAutoConfiguration.class));

    private final WebApplicationContextRunner runner = bare.withPropertyValues("ashlar.security.sessions.enabled=true");

    @Test
    void isOffByDefault() {
        bare.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(SessionRepository.class));
    }

    @Test
    void saysWhatIsMissingWithoutSpringSession() {
        runner.withClassLoader(new FilteredClassLoader(Session.class))
                .run(context -> assertThat(context).getFailure().hasMessageContaining("Spring Session is missing"));
    }

    @Test
    void keepsSessionsInMemoryWithoutADatabase() {
        runner.run(context -> assertThat(context).hasSingleBean(MemorySessions.class));
    }

    /** SECX-10 */
    @Test
    void endsTheSessionsOfOneUserInMemoryToo() {
        runner.run(context -> {
            MemorySessions sessions = context.getBean(MemorySessions.class);
            String ofAda = sessionOf("ada", sessions);
            String ofBob = sessionOf("bob", sessions);
            context.getBean(SessionLogins.class).endAll("ada");
            assertThat(sessions.findById(ofAda)).isNull();
            assertThat(sessions.findById(ofBob)).isNotNull();
        });
    }

    @Test
    void saysSoWhereARepositoryCannotFindTheSessionsOfAUser(CapturedOutput output) {
        new SessionLogins(new MapSessionRepository(new HashMap<>())).endAll("ada");
        assertThat(output).contains("FindByIndexNameSessionRepository");
    }

    /** SECX-10 */
    @ParameterizedTest
    @ValueSource(strings = {"change", "reset"})
    void doesNotStartWithSessionsThatOutliveAPassword(String feature) {
        WebApplicationContextRunner unfound =
                runner.withBean(MapSessionRepository.class, () -> new MapSessionRepository(new HashMap<>()));
        unfound.run(context -> assertThat(context).hasNotFailed());
        unfound.withPropertyValues("ashlar.security.accounts.password-" + feature + ".enabled=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(SecretSetupException.class)
                        .hasMessageContaining("MapSessionRepository"));
    }

    private static String sessionOf(String user, MemorySessions sessions) {
        MapSession session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, user);
        sessions.save(session);
        return session.getId();
    }

    @Test
    void backsOffWhenApplicationDefinesItsOwnCookie() {
        DefaultCookieSerializer own = new DefaultCookieSerializer();
        runner.withBean("own", CookieSerializer.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(CookieSerializer.class)).isSameAs(own));
    }
}
