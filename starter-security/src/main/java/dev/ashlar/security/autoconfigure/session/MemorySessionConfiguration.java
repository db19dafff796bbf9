package dev.ashlar.security.autoconfigure.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** Sessions in the memory of this process; steps aside for another repository, such as Redis'. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(SessionRepository.class)
@EnableSpringHttpSession
class MemorySessionConfiguration {

    @Bean
    MemorySessions sessionRepository(SessionProperties properties, SessionIdGenerator ids) {
        Map<String, Session> all = new ConcurrentHashMap<>();
        MapSessionRepository repository = new MapSessionRepository(all);
        repository.setDefaultMaxInactiveInterval(properties.idleTimeout());
        repository.setSessionIdGenerator(ids);
        return new MemorySessions(repository, all);
    }
}
