package dev.ashlar.data.autoconfigure.encryption;

import com.google.crypto.tink.Aead;
import dev.ashlar.data.autoconfigure.AddedIntegrator;
import dev.ashlar.data.encryption.EncryptionErrorCode;
import dev.ashlar.data.encryption.EncryptionKeys;
import dev.ashlar.data.encryption.UndecryptableEvent;
import dev.ashlar.errors.ErrorCodes;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.audit.listener.AuditApplicationEvent;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Auto-configuration of encryption at rest, where the application has Tink. */
@AutoConfiguration(before = HibernateJpaAutoConfiguration.class)
@ConditionalOnClass(Aead.class)
@ConditionalOnBooleanProperty(name = "ashlar.data.encryption.enabled", matchIfMissing = true)
@EnableConfigurationProperties(EncryptionProperties.class)
public final class EncryptionAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    EncryptionKeys ashlarEncryptionKeys(EncryptionProperties properties, Environment environment) {
        return new ConfiguredKeys(properties, environment);
    }

    @Bean
    Encryption ashlarEncryption(EncryptionKeys keys, EncryptionProperties properties) {
        return new Encryption(keys, properties.acceptPlaintext());
    }

    @Bean
    EncryptedAttributes ashlarEncryptedAttributes() {
        return new EncryptedAttributes();
    }

    @Bean
    AddedIntegrator ashlarEncryptionIntegrator(
            EncryptedAttributes attributes, Encryption encryption, ApplicationEventPublisher events) {
        return new AddedIntegrator(new EncryptionIntegrator(new EncryptionListener(attributes, encryption, events)));
    }

    @Bean
    ErrorCodes ashlarEncryptionErrorCodes() {
        return () -> List.of(EncryptionErrorCode.values());
    }

    /** Tells Boot's audit of values that somebody may have tampered with. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(AuditApplicationEvent.class)
    static class AuditConfiguration {

        private final ApplicationEventPublisher events;

        AuditConfiguration(ApplicationEventPublisher events) {
            this.events = events;
        }

        @EventListener
        void failed(UndecryptableEvent event) {
            events.publishEvent(new AuditApplicationEvent(
                    "", "decryption_failed", Map.of("place", event.place(), "row", event.row())));
        }
    }
}
