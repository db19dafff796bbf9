package dev.ashlar.security.autoconfigure.session;

import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** Sessions in the memory of this process; steps aside for another repository, such as Redis'. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(SessionRepository.class)
@EnableSpringHttpSession
class MemorySessionConfiguration {

    @Bean
    MapSessionRepository sessionRepository(SessionProperties properties, SessionIdGenerator ids) {
        MapSessionRepository repository = new MapSessionRepository(new ConcurrentHashMap<>());
        repository.setDefaultMaxInactiveInterval(properties.idleTimeout());
        repository.setSessionIdGenerator(ids);
        return repository;
    }
}
