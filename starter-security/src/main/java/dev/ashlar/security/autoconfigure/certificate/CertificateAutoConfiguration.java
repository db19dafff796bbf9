package dev.ashlar.security.autoconfigure.certificate;

import dev.ashlar.security.chain.SecurityChainCustomizer;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Auto-configuration of mutual TLS: who the certificate is for is the caller, known to the application's users or not. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty("ashlar.security.certificates.enabled")
@EnableConfigurationProperties(CertificateProperties.class)
public final class CertificateAutoConfiguration {

    @Bean
    TrustCheck ashlarTrustCheck(Environment environment, ObjectProvider<SslBundles> bundles) {
        return new TrustCheck(environment, bundles);
    }

    /** Without users of its own the application trusts whom the trust store trusts; a user service decides who of these may. */
    @Bean
    @Order(320)
    SecurityChainCustomizer ashlarCertificateChain(ObjectProvider<UserDetailsService> users) {
        UserDetailsService known = users.getIfUnique(() -> name ->
                User.withUsername(name).password("").authorities(List.of()).build());
        return http -> http.x509(certificates -> certificates.userDetailsService(known));
    }
}
