package dev.ashlar.errors.autoconfigure.web;

import java.util.Arrays;
import java.util.stream.Stream;

/** Where exceptions come from, which for some is all that tells the client's fault from the server's. */
public final class Origin {

    private Origin() {}

    /** The frames of a failure, also where Reactor has moved them to a suppressed exception. */
    public static Stream<StackTraceElement> frames(Throwable failure) {
        return Stream.concat(
                Arrays.stream(failure.getStackTrace()),
                Arrays.stream(failure.getSuppressed())
                        .flatMap(suppressed -> Arrays.stream(suppressed.getStackTrace())));
    }
}
