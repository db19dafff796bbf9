package dev.ashlar.errors.servlet;

import dev.ashlar.errors.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Writes problems as servlet responses, for filters and other code outside the controllers. Content type, request id and
 * the log line are taken care of; nothing is ever added to a response that is already committed.
 */
public interface ServletProblems {

    /** Answers with the problem that an exception is. */
    void write(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Answers with a problem. */
    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Answers with the problem of a bare status, such as one given to {@code sendError}. */
    void write(int status, HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** The id under which this request's failure is logged. */
    String requestId(HttpServletRequest request);
}
