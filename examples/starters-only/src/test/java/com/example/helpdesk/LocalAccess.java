package com.example.helpdesk;

import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalIssuer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets tests and local runs in, without an identity provider: the issuer's key is made at the start, and kept nowhere. */
@TestConfiguration(proxyBeanMethods = false)
public class LocalAccess {

    /** Somebody who may do everything; clients of tests call on his behalf. */
    @Bean
    LocalCaller agent() {
        return LocalCaller.bearer("tickets:read", "tickets:write")
                .withRoles("AGENT")
                .named("agent");
    }

    /** The header of somebody else, who opens tickets and looks after his own. */
    public static String customer(LocalIssuer issuer, String name) {
        return issuer.bearer(name, "tickets:read", "tickets:write");
    }
}
