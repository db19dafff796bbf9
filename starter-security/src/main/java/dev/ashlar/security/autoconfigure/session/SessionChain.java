package dev.ashlar.security.autoconfigure.session;

import dev.ashlar.security.chain.SecurityChainCustomizer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * Knows callers by their session. Whoever comes with one has to show its token for whatever changes anything; whoever comes
 * with a bearer token has no cookie that another site could send along.
 */
record SessionChain(
        SecurityContextRepository sessions, SessionCsrfTokens tokens, SessionProperties properties, Clock clock)
        implements SecurityChainCustomizer {

    @Override
    public void customize(HttpSecurity http) {
        http.sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .securityContext(context -> context.securityContextRepository(new DelegatingSecurityContextRepository(
                        new RequestAttributeSecurityContextRepository(), sessions)))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(SessionChain::isChangeInSession))
                .addFilterBefore(
                        new AbsoluteSessionEnd(properties.absoluteTimeout(), clock), SecurityContextHolderFilter.class);
    }

    private static boolean isChangeInSession(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && request.getSession(false) != null;
    }
}
