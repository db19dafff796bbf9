package dev.ashlar.errors.autoconfigure.servlet;

import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.springframework.util.ClassUtils;

/** The exception that makes the container close a connection, so that a client sees that its response is not whole. */
final class ConnectionCut {

    private static final String REASON = "The response failed after a part of it had been sent";
    private static final boolean TOMCAT =
            ClassUtils.isPresent("org.apache.coyote.CloseNowException", ConnectionCut.class.getClassLoader());

    private ConnectionCut() {}

    /** Tomcat logs its own kind at DEBUG only; the failure itself has been logged already. */
    static IOException exception() {
        return TOMCAT ? Tomcat.exception() : new IOException(REASON);
    }

    private static final class Tomcat {

        static IOException exception() {
            return new CloseNowException(REASON);
        }
    }
}
