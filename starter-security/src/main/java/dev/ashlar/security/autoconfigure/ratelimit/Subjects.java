package dev.ashlar.security.autoconfigure.ratelimit;

import dev.ashlar.security.access.Credentials;
import dev.ashlar.security.autoconfigure.address.CallerAddress;
import dev.ashlar.security.ratelimit.LimitedBy;
import dev.ashlar.security.ratelimit.RateLimitedCaller;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;

/** Whose budget a request draws from. */
final class Subjects {

    private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();
    private static final int LONGEST = 100;

    private final RateLimitedCaller callers;

    Subjects(RateLimitedCaller callers) {
        this.callers = callers;
    }

    /** A caller by its name; a name of an API key is no name of a person. */
    static String name(Authentication caller) {
        boolean key = caller.getAuthorities().stream()
                .anyMatch(authority -> Credentials.API_KEY_AUTHORITY.equals(authority.getAuthority()));
        return (key ? "key:" : "caller:") + caller.getName();
    }

    static boolean isKnown(@Nullable Authentication caller) {
        return TRUST.isAuthenticated(caller);
    }

    String of(LimitedBy by, @Nullable Authentication caller, HttpServletRequest request) {
        return by == LimitedBy.CALLER && caller != null && isKnown(caller)
                ? shortened(callers.name(caller, request))
                : address(request);
    }

    String address(HttpServletRequest request) {
        return shortened(CallerAddress.of(request));
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
