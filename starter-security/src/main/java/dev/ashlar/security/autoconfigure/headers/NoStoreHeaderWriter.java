package dev.ashlar.security.autoconfigure.headers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.header.HeaderWriter;

/** Lets nobody keep what only a known caller was told; a handler that knows better says so first. */
final class NoStoreHeaderWriter implements HeaderWriter {

    private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL) && isForOneCaller(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static boolean isForOneCaller(HttpServletRequest request) {
        return TRUST.isAuthenticated(SecurityContextHolder.getContext().getAuthentication())
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }
}
