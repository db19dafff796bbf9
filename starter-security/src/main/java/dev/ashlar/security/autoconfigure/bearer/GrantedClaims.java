package dev.ashlar.security.autoconfigure.bearer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The authorities that the claims of a token grant: a SCOPE_x for each scope (RFC 8693 section 4.2, and {@code scp}, which
 * some issuers write instead), a ROLE_x for each role. Values of other types than texts grant nothing.
 *
 * @param rolesClaims claims with roles; dots lead into objects unless a claim has just this name
 */
record GrantedClaims(List<String> rolesClaims) {

    private static final List<String> SCOPE_CLAIMS = List.of("scope", "scp");
    private static final String ROLE = "ROLE_";

    Set<GrantedAuthority> of(Map<String, Object> claims) {
        Set<GrantedAuthority> granted = new LinkedHashSet<>();
        for (String name : SCOPE_CLAIMS) {
            texts(claims.get(name)).forEach(scope -> granted.add(new SimpleGrantedAuthority("SCOPE_" + scope)));
        }
        for (String path : rolesClaims) {
            texts(find(claims, path))
                    .forEach(role ->
                            granted.add(new SimpleGrantedAuthority(role.startsWith(ROLE) ? role : ROLE + role)));
        }
        return granted;
    }

    private static @Nullable Object find(Map<?, ?> claims, String path) {
        int dot = path.indexOf('.');
        if (dot < 0 || claims.containsKey(path)) {
            return claims.get(path);
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? find(inner, path.substring(dot + 1))
                : null;
    }

    private static Stream<String> texts(@Nullable Object value) {
        if (value instanceof String text) {
            return Stream.of(text.split(" ")).filter(Predicate.not(String::isBlank));
        }
        return value instanceof Collection<?> values
                ? values.stream().filter(String.class::isInstance).map(String.class::cast)
                : Stream.empty();
    }
}
