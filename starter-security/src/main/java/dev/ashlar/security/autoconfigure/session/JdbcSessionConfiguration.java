package dev.ashlar.security.autoconfigure.session;

import dev.ashlar.security.autoconfigure.secret.RequiredTable;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Sessions in PostgreSQL, by Spring Session. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({JdbcTemplate.class, JdbcIndexedSessionRepository.class})
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnMissingBean(SessionRepository.class)
@Conditional(JdbcSessionConfiguration.NotInMemory.class)
@EnableJdbcHttpSession
class JdbcSessionConfiguration {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> ashlarSessionTimeout(
            SessionProperties properties, SessionIdGenerator ids) {
        return repository -> {
            repository.setDefaultMaxInactiveInterval(properties.idleTimeout());
            repository.setSessionIdGenerator(ids);
        };
    }

    @Bean
    RequiredTable ashlarSessionTable(DataSource dataSource) {
        return new RequiredTable(
                new JdbcTemplate(dataSource),
                "spring_session",
                "org/springframework/session/jdbc/schema-postgresql.sql",
                "set ashlar.security.sessions.store=memory for a single node that forgets all when it stops");
    }

    static final class NotInMemory extends NoneNestedConditions {

        NotInMemory() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty(name = "ashlar.security.sessions.store", havingValue = "memory")
        static class InMemory {}
    }
}
