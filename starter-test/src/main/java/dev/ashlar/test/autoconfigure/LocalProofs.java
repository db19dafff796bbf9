package dev.ashlar.test.autoconfigure;

import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalCaller.Proof;
import dev.ashlar.test.security.LocalIssuer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Believes of a caller of this run what cannot be shown otherwise: an API key, a certificate, a password beside a token. What
 * it believes is signed by the issuer of this run.
 */
final class LocalProofs extends OncePerRequestFilter {

    /** The header of what has none of its own. */
    static final String HEADER = "X-Local-Caller";

    private static final String FACTORS = "factors";

    private final JwtDecoder decoder;
    private final String keyHeader;

    /**
     * @param keyHeader the header of API keys
     */
    LocalProofs(LocalIssuer issuer, String keyHeader) {
        decoder = issuer.decoder();
        this.keyHeader = keyHeader;
    }

    /** What this believes: that the caller has shown these. */
    static String signed(LocalIssuer issuer, LocalCaller caller, List<Proof> shown) {
        return issuer.token(claims -> claims.subject(caller.name())
                .claim("scope", caller.scopes())
                .claim("roles", caller.roles())
                .claim(FACTORS, shown.stream().map(LocalProofs::factor).toList()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Stream.of(HEADER, keyHeader).map(request::getHeader).forEach(this::accept);
        chain.doFilter(request, response);
    }

    private void accept(@Nullable String text) {
        Jwt shown = read(text);
        if (shown != null && shown.hasClaim(FACTORS)) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    with(shown, SecurityContextHolder.getContext().getAuthentication()));
            SecurityContextHolder.setContext(context);
        }
    }

    private @Nullable Jwt read(@Nullable String text) {
        try {
            return text == null ? null : decoder.decode(text);
        } catch (JwtException ofSomebodyElse) {
            return null;
        }
    }

    private static Authentication with(Jwt shown, @Nullable Authentication known) {
        List<GrantedAuthority> granted = new ArrayList<>();
        texts(shown, FACTORS).map(FactorGrantedAuthority::fromAuthority).forEach(granted::add);
        texts(shown, "scope")
                .map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope))
                .forEach(granted::add);
        texts(shown, "roles")
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .forEach(granted::add);
        if (known == null || known instanceof AnonymousAuthenticationToken) {
            return UsernamePasswordAuthenticationToken.authenticated(String.valueOf(shown.getSubject()), null, granted);
        }
        granted.addAll(known.getAuthorities());
        Object principal = known.getPrincipal() instanceof UserDetails user ? user : known.getName();
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, granted);
    }

    private static Stream<String> texts(Jwt shown, String claim) {
        return Stream.ofNullable(shown.getClaimAsStringList(claim)).flatMap(List::stream);
    }

    private static String factor(Proof proof) {
        return switch (proof) {
            case BEARER -> FactorGrantedAuthority.BEARER_AUTHORITY;
            case API_KEY -> "FACTOR_API_KEY";
            case PASSWORD -> FactorGrantedAuthority.PASSWORD_AUTHORITY;
            case CERTIFICATE -> FactorGrantedAuthority.X509_AUTHORITY;
        };
    }
}
