package dev.ashlar.errors.autoconfigure.tomcat;

import dev.ashlar.errors.servlet.ServletProblems;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports Tomcat's own errors as problems instead of pages. */
final class ProblemReportValve extends ErrorReportValve {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.ashlar.errors");

    private final ServletProblems problems;

    ProblemReportValve(ServletProblems problems) {
        this.problems = problems;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            if (throwable == null || response.getStatus() < 500) {
                problems.write(response.getStatus(), request, response);
            } else {
                problems.write(throwable, request, response);
            }
        } catch (IOException connectionLost) {
            LOGGER.debug("The connection was lost before the problem was sent", connectionLost);
        }
    }
}
