package com.example.helpdesk;

import static dev.ashlar.security.access.Credentials.bearer;
import static dev.ashlar.security.access.OperationPolicy.guarded;

import dev.ashlar.security.access.AccessPolicies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may call what. A handler that is neither in this table nor annotated is refused to everybody; whose tickets a caller gets
 * to see is a matter of the service.
 */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    @Bean
    AccessPolicies helpdeskPolicies() {
        return AccessPolicies.of(
                guarded("listTickets", "GET", "/tickets", bearer("tickets:read")),
                guarded("getTicket", "GET", "/tickets/{id}", bearer("tickets:read")),
                guarded("openTicket", "POST", "/tickets", bearer("tickets:write")),
                guarded("changeTicket", "PATCH", "/tickets/{id}", bearer("tickets:write")));
    }
}
