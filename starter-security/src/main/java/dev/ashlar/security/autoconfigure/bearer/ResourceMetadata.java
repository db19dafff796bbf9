package dev.ashlar.security.autoconfigure.bearer;

import dev.ashlar.errors.NotFoundException;
import dev.ashlar.errors.StandardErrorCode;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;

/**
 * The metadata of this API (RFC 9728). Spring Security makes it from the Host header, which anybody can write; here it is of
 * the configured address, or there is none.
 */
record ResourceMetadata(@Nullable URI resource, @Nullable String issuer) {

    private static final String WELL_KNOWN = "/.well-known/oauth-protected-resource";

    String challengeParameter() {
        return resource == null ? "" : "resource_metadata=\"" + resource.resolve(WELL_KNOWN + path(resource)) + '"';
    }

    void configure(OAuth2ResourceServerConfigurer<HttpSecurity> server) {
        server.protectedResourceMetadata(metadata -> metadata.protectedResourceMetadataCustomizer(this::describe));
    }

    /** Spring Security answers for the address in any case; there is no other way to keep it from that. */
    private void describe(OAuth2ProtectedResourceMetadata.Builder metadata) {
        if (resource == null) {
            throw new NotFoundException(StandardErrorCode.NOT_FOUND, Map.of());
        }
        metadata.resource(resource.toString()).tlsClientCertificateBoundAccessTokens(false);
        if (issuer != null) {
            metadata.authorizationServer(issuer);
        }
    }

    private static String path(URI address) {
        return "/".equals(address.getPath()) ? "" : address.getPath();
    }
}
