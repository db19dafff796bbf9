package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.servlet.ServletProblems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers the container's error dispatch: {@code sendError}, and what was thrown outside every filter. */
@Controller
final class ProblemErrorController implements ErrorController {

    private final ServletProblems problems;

    ProblemErrorController(ServletProblems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        int status = status(request);
        if (!(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure)) {
            problems.write(status, request, response);
        } else if (status >= 500) {
            problems.write(failure, request, response);
        } else if (!DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            problems.write(status, request, response);
        }
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status && status >= 400
                ? status
                : 404;
    }
}
