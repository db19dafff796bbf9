package dev.ashlar.generator.plan;

/** How a caller proves who it is. */
public enum Proof {
    /** A bearer token, wherever it comes from. */
    BEARER,
    API_KEY,
    /** A user name and password. */
    PASSWORD,
    /** A client certificate. */
    CERTIFICATE
}
