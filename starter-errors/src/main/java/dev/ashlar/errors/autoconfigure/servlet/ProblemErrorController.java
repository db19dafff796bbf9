package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.servlet.ServletProblems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

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
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            problems.write(failure, request, response);
            return;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.write(status instanceof Integer code && code >= 400 ? code : 404, request, response);
    }
}
