package dev.ashlar.security.autoconfigure.certificate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of client certificates.
 *
 * @param enabled Whether callers are known by their client certificate, which server.ssl.client-auth asks for.
 */
@ConfigurationProperties("ashlar.security.certificates")
record CertificateProperties(@DefaultValue("false") boolean enabled) {}
