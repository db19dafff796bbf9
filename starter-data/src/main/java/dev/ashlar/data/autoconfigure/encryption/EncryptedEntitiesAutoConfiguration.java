package dev.ashlar.data.autoconfigure.encryption;

import com.google.crypto.tink.Aead;
import dev.ashlar.data.encryption.BlindIndexes;
import dev.ashlar.data.encryption.Reencryption;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Auto-configuration of what needs the encrypted entities; checks them when the application starts. */
@AutoConfiguration(after = {EncryptionAutoConfiguration.class, HibernateJpaAutoConfiguration.class})
@ConditionalOnClass(Aead.class)
@ConditionalOnBooleanProperty(name = "ashlar.data.encryption.enabled", matchIfMissing = true)
@ConditionalOnSingleCandidate(EntityManagerFactory.class)
public final class EncryptedEntitiesAutoConfiguration {

    @Bean
    EncryptedEntities ashlarEncryptedEntities(
            EntityManagerFactory factory, EncryptedAttributes attributes, Encryption encryption) {
        return new EncryptedEntities(factory.unwrap(SessionFactoryImplementor.class), attributes, encryption);
    }

    @Bean
    @ConditionalOnMissingBean
    BlindIndexes ashlarBlindIndexes(EncryptedEntities entities, Encryption encryption) {
        return new DefaultBlindIndexes(entities, encryption);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(DataSource.class)
    Reencryption ashlarReencryption(
            EncryptedEntities entities,
            Encryption encryption,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        return new JdbcReencryption(entities, encryption, JdbcClient.create(dataSource), transactions);
    }
}
