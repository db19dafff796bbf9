package dev.ashlar.security.token;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a client gets, as a token response of OAuth 2 (RFC 6749, section 5.1).
 *
 * @param accessToken a signed JWT (RFC 9068)
 * @param tokenType always Bearer
 * @param expiresIn seconds that the access token lives
 * @param refreshToken a secret that is good for one refresh
 */
public record IssuedTokens(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("refresh_token") String refreshToken) {

    @Override
    public String toString() {
        return "IssuedTokens[expiresIn=" + expiresIn + "]";
    }
}
