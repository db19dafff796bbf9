package dev.ashlar.failures;

import static java.util.Map.entry;

import java.util.Map;

/** Lines that have another meaning on WebFlux and Netty, or none, each with the reason. */
final class OtherOnWebFlux {

    private static final String SERVLETS = "It is written with the servlet API.";
    private static final String NETTY = "What Tomcat refuses, Netty refuses for other reasons, with other statuses.";
    private static final String FIREWALL =
            "Tomcat refuses it first; here it is the firewall, which has a code of its own.";

    private static final String FATAL =
            "Reactor takes errors of the JVM for fatal: behind a filter that goes on in another thread nothing can answer.";

    static final Map<String, String> REASONS = Map.ofEntries(
            entry("hand-written-breaks-late", SERVLETS),
            entry("written-but-not-sent", SERVLETS),
            entry("filter-sends-error", SERVLETS),
            entry("tomcat-bad-url-escape", NETTY),
            entry("bad-escape-in-query", NETTY),
            entry("brace-in-path", NETTY),
            entry("header-too-large", NETTY),
            entry("encoded-slash", FIREWALL),
            entry("null-byte", FIREWALL),
            entry("linkage-error", FATAL),
            entry("circular-cause", FATAL),
            entry("out-of-memory", FATAL),
            entry("stack-overflow", FATAL),
            entry("deferred-error", SERVLETS),
            entry("task-timeout", SERVLETS),
            entry("future-cancelled", SERVLETS),
            entry("stream-fails-at-once", SERVLETS),
            entry("part-without-name", "Each reader of multipart bodies sees another fault in it."),
            entry("length-that-is-none", NETTY),
            entry("two-lengths", NETTY),
            entry("broken-chunk", NETTY),
            entry("max-upload-size", "The limit is one of what is kept, not of what is sent."),
            entry("upload-that-is-none", "A body that is no multipart has no parts; it is not refused as such."),
            entry("validation-return-value", "WebFlux does not validate what handlers return."));

    private OtherOnWebFlux() {}
}
