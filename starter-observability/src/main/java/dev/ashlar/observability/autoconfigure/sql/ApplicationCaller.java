package dev.ashlar.observability.autoconfigure.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the line of the application that a statement comes from: one in its own packages, else one of nobody's that is known.
 *
 * @param packages where the application is
 */
record ApplicationCaller(List<String> packages) {

    private static final List<String> LIBRARIES = List.of(
            "java.",
            "javax.",
            "jdk.",
            "jakarta.",
            "sun.",
            "com.sun.",
            "org.springframework.",
            "org.hibernate.",
            "org.jooq.",
            "org.mybatis.",
            "org.jdbi.",
            "org.flywaydb.",
            "org.eclipse.",
            "io.opentelemetry.",
            "io.micrometer.",
            "reactor.",
            "kotlin.",
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

    /** Such as {@code OrderService.list(OrderService.java:42)}, {@code unknown} where only libraries are at work. */
    String find() {
        List<StackWalker.StackFrame> written = StackWalker.getInstance()
                .walk(frames -> frames.filter(ApplicationCaller::isWritten).toList());
        return first(written, this::isOwn)
                .or(() -> first(written, ApplicationCaller::isNoLibrary))
                .map(frame -> frame.toStackTraceElement().toString())
                .orElse("unknown");
    }

    private static Optional<StackWalker.StackFrame> first(
            List<StackWalker.StackFrame> frames, Predicate<StackWalker.StackFrame> rule) {
        return frames.stream().filter(rule).findFirst();
    }

    private boolean isOwn(StackWalker.StackFrame frame) {
        return packages.stream().anyMatch(own -> frame.getClassName().startsWith(own + '.'));
    }

    private static boolean isNoLibrary(StackWalker.StackFrame frame) {
        return LIBRARIES.stream().noneMatch(frame.getClassName()::startsWith);
    }

    private static boolean isWritten(StackWalker.StackFrame frame) {
        String type = frame.getClassName();
        return !type.contains("$$") && !type.startsWith("$") && !WATCHERS.contains(type);
    }
}
