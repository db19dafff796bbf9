package dev.ashlar.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * A way in which callers prove who they are.
 *
 * @param name what the document calls it
 * @param key how an API key is sent; absent for everything else
 * @param origin JSON pointer of its declaration
 */
public record SecurityScheme(
        String name, Kind kind, @Nullable Key key, String origin) {

    /** What is shown. */
    public enum Kind {
        /** A bearer token (RFC 6750). */
        BEARER,
        /** A bearer token that OAuth 2 gives. */
        OAUTH2,
        /** A bearer token that OpenID Connect gives. */
        OPEN_ID_CONNECT,
        /** A user name and password (RFC 7617). */
        BASIC,
        /** A secret in a header, a cookie or the query. */
        API_KEY,
        /** A client certificate. */
        MUTUAL_TLS,
        /** Something that nobody here can check, or that is not declared at all: nobody can show it. */
        UNKNOWN
    }

    /**
     * How an API key is sent.
     *
     * @param name of the header, the cookie or the query parameter
     */
    public record Key(ParameterLocation in, String name) {}
}
