package dev.ashlar.data.autoconfigure;

import dev.ashlar.core.autoconfigure.page.CursorAutoConfiguration;
import dev.ashlar.core.page.CursorSeal;
import dev.ashlar.data.ListReader;
import dev.ashlar.data.References;
import dev.ashlar.errors.ConstraintPointers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** Auto-configuration of what services need beside their repositories. */
@AutoConfiguration(after = {CursorAutoConfiguration.class, HibernateJpaAutoConfiguration.class})
@ConditionalOnSingleCandidate(EntityManagerFactory.class)
public final class DataAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    References ashlarReferences(EntityManagerFactory factory) {
        EntityManager shared = SharedEntityManagerCreator.createSharedEntityManager(factory);
        return new References(shared);
    }

    @Bean
    @ConditionalOnMissingBean
    ConstraintPointers ashlarConstraintPointers(EntityManagerFactory factory) {
        return new NamedConstraintPointers(factory);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(CursorSeal.class)
    ListReader ashlarListReader(CursorSeal seal) {
        return new ListReader(seal);
    }
}
