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
        if (!isCompact(token)) {
            throw new BadJwtException("The token has characters that no JWT has");
        }
        try {
            return delegate.decode(token);
        } catch (JwtDecoderInitializationException unavailable) {
            throw new JwtException("The issuer cannot be asked for its configuration", unavailable);
        } catch (IllegalArgumentException | ClassCastException oddClaims) {
            throw new BadJwtException("The claims of the token cannot be read", oddClaims);
        }
    }

    /**
     * The characters of RFC 7515, section 7.1; the library skips others, so that one token could be written in many ways. How
     * many parts there are is for the library to see.
     */
    private static boolean isCompact(String token) {
        for (int index = 0; index < token.length(); index++) {
            if (!isCompact(token.charAt(index))) {
                return false;
            }
        }
        return !token.isEmpty();
    }

    private static boolean isCompact(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '_'
                || character == '-'
                || character == '.';
    }
}
