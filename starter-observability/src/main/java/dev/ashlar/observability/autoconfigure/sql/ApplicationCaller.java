package dev.ashlar.observability.autoconfigure.sql;

import java.util.List;
import java.util.Set;

/** The line of the application that a statement comes from. */
final class ApplicationCaller {

    private static final List<String> LIBRARIES = List.of(
            "java.",
            "javax.",
            "jdk.",
            "jakarta.",
            "sun.",
            "com.sun.",
            "org.springframework.",
            "org.hibernate.",
            "org.apache.",
            "org.postgresql.",
            "org.junit.",
            "com.zaxxer.",
            "net.ttddyy.",
            "dev.ashlar.core.",
            "dev.ashlar.data.",
            "dev.ashlar.errors.",
            "dev.ashlar.security.",
            "dev.ashlar.observability.autoconfigure.request.");

    private static final Set<String> WATCHERS = Set.of(
            ApplicationCaller.class.getName(),
            RepeatedStatements.class.getName(),
            StatementWatch.class.getName(),
            WatchedDataSources.class.getName());

    private ApplicationCaller() {}

    /** Such as {@code OrderService.list(OrderService.java:42)}, {@code unknown} where only libraries are at work. */
    static String find() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(ApplicationCaller::isOwn)
                        .map(frame -> frame.toStackTraceElement().toString())
                        .findFirst()
                        .orElse("unknown"));
    }

    private static boolean isOwn(StackWalker.StackFrame frame) {
        String type = frame.getClassName();
        return !type.contains("$$")
                && !type.startsWith("$")
                && !WATCHERS.contains(type)
                && LIBRARIES.stream().noneMatch(type::startsWith);
    }
}
