package dev.ashlar.security.ratelimit;

/** Whose requests are counted together. */
public enum LimitedBy {

    /** Those of a caller: a principal, or an API key. Who is not known is counted by address. */
    CALLER,

    /** Those of an address: the one at the other end of the connection, or what a trusted proxy says it is. An IPv6 address stands for its /64 network. */
    ADDRESS
}
