package dev.ashlar.security.autoconfigure.bearer;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Gives every failure to read a token its place: an issuer that cannot be asked is not the caller's fault, and claims that
 * have other types than they should make a broken token.
 */
record GuardedJwtDecoder(JwtDecoder delegate) implements JwtDecoder {

    @Override
    public Jwt decode(String token) {
        try {
            return delegate.decode(token);
        } catch (JwtDecoderInitializationException unavailable) {
            throw new JwtException("The issuer cannot be asked for its configuration", unavailable);
        } catch (IllegalArgumentException | ClassCastException oddClaims) {
            throw new BadJwtException("The claims of the token cannot be read", oddClaims);
        }
    }
}
