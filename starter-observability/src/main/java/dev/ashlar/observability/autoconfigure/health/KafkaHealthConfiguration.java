package dev.ashlar.observability.autoconfigure.health;

import dev.ashlar.observability.health.DependencyCheck;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** The health of Kafka, for which Spring Boot has no indicator. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({KafkaAdmin.class, Admin.class})
@ConditionalOnEnabledHealthIndicator("kafka")
class KafkaHealthConfiguration {

    @Bean
    @ConditionalOnSingleCandidate(KafkaAdmin.class)
    @ConditionalOnMissingBean(name = {"kafka", "kafkaHealthIndicator", "kafkaHealthContributor"})
    DependencyCheck kafka(KafkaAdmin admin) {
        return new KafkaCheck(admin);
    }
}
