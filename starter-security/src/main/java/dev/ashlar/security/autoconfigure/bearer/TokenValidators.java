package dev.ashlar.security.autoconfigure.bearer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** What a token must be, beyond being signed by the issuer. */
final class TokenValidators {

    /** In which times in tokens are told: compared with less, a token that is as old as tolerated would never be accepted. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    private TokenValidators() {}

    static JwtTimestampValidator timestamps(Duration skew, Clock clock) {
        JwtTimestampValidator validator = new JwtTimestampValidator(skew);
        validator.setAllowEmptyExpiryClaim(false);
        validator.setClock(Clock.tick(clock, SECOND));
        return validator;
    }

    /** As RFC 9068 section 4 has it, and as issuers that are older than it do. */
    static JwtTypeValidator types() {
        JwtTypeValidator validator = new JwtTypeValidator(List.of("JWT", "at+jwt", "application/at+jwt"));
        validator.setAllowEmpty(true);
        return validator;
    }

    static OAuth2TokenValidator<Jwt> accessTokens() {
        return token -> result(AccessTokenClaims.belongToAccessToken(token.getClaims()), "It is no access token");
    }

    static OAuth2TokenValidator<Jwt> lifetime(Duration longest) {
        return token -> result(livesAtMost(longest, token), "It lives too long");
    }

    private static boolean livesAtMost(Duration longest, Jwt token) {
        Instant from = token.getIssuedAt();
        Instant to = token.getExpiresAt();
        return from != null && to != null && Duration.between(from, to).compareTo(longest) <= 0;
    }

    private static OAuth2TokenValidatorResult result(boolean valid, String refusal) {
        return valid
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, refusal, null));
    }
}
