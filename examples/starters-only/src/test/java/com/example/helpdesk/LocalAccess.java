package com.example.helpdesk;

import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalCredentials;
import dev.ashlar.test.security.LocalIssuer;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Lets tests and local runs in, without an identity provider: the issuer's key is made at the start, and kept nowhere. An
 * application whose tests need one caller only defines the {@link LocalCaller} alone.
 */
@TestConfiguration(proxyBeanMethods = false)
public class LocalAccess {

    /** Somebody who may do everything; clients of tests call on his behalf. */
    @Bean
    LocalCaller agent() {
        return LocalCaller.bearer("tickets:read", "tickets:write").withRoles("AGENT");
    }

    @Bean
    LocalIssuer issuer() {
        return new LocalIssuer();
    }

    @Bean
    JwtDecoder decoder(LocalIssuer issuer) {
        return issuer.decoder();
    }

    @Bean
    LocalCredentials credentials(LocalIssuer issuer) {
        return caller -> Map.of(
                HttpHeaders.AUTHORIZATION, "Bearer " + issuer.token("agent", caller.scopes(), caller.roles()));
    }

    /** The header of somebody else, who opens tickets and looks after his own. */
    public static String customer(LocalIssuer issuer, String name) {
        return issuer.bearer(name, "tickets:read", "tickets:write");
    }
}
