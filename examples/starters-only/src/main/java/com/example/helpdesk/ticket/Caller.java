package com.example.helpdesk.ticket;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * Who is calling.
 *
 * @param name the subject of the token
 * @param agent whether it is one of those who help, and sees all tickets
 */
record Caller(String name, boolean agent) {

    static final String AGENT = "AGENT";

    static Caller of(Authentication authentication) {
        boolean agent = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(("ROLE_" + AGENT)::equals);
        return new Caller(authentication.getName(), agent);
    }
}
