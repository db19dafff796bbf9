package dev.ashlar.errors.app;

import dev.ashlar.errors.BusinessRuleException;
import dev.ashlar.errors.ConflictException;
import dev.ashlar.errors.ErrorCode;
import dev.ashlar.errors.GoneException;
import dev.ashlar.errors.InvalidException;
import dev.ashlar.errors.NotFoundException;
import dev.ashlar.errors.NotImplementedException;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.UnavailableException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class FailureController {

    @GetMapping("/fail/{how}")
    void fail(@PathVariable String how) throws Exception {
        throw failure(how);
    }

    @GetMapping("/fail/error")
    void error() {
        throw new StackOverflowError("secret of the stack");
    }

    @GetMapping("/fail/async")
    Callable<String> async() {
        return () -> {
            throw new IllegalStateException("secret of the worker");
        };
    }

    @GetMapping("/fail/bare")
    ResponseEntity<Void> bare() {
        return ResponseEntity.status(409).build();
    }

    @GetMapping("/fail/creating")
    ResponseEntity<Broken> creating() {
        return ResponseEntity.created(URI.create("/orders/1")).body(new Broken("x"));
    }

    @GetMapping("/fail/writing")
    Broken writing() {
        return new Broken("x");
    }

    @GetMapping("/fail/writing-late")
    List<Object> writingLate() {
        return IntStream.range(0, 1000)
                .mapToObj(i -> i == 900 ? new Broken("x") : (Object) Map.of("text", "x".repeat(100)))
                .toList();
    }

    @GetMapping("/fail/committed")
    void committed(HttpServletResponse response) throws IOException {
        response.getOutputStream().print("half of it");
        response.flushBuffer();
        throw new IllegalStateException("secret of the second half");
    }

    private static Exception failure(String how) {
        return switch (how) {
            case "not-found" -> new NotFoundException("Order", 42);
            case "conflict" -> new ConflictException("The order is shipped already.");
            case "rule" -> new BusinessRuleException(OwnCode.CREDIT_EXCEEDED, Map.of("limit", 500));
            case "rule-in-words" -> new BusinessRuleException("No orders on Sundays.");
            case "invalid" ->
                new InvalidException(List.of(
                        ProblemError.atPointer("/lines/10", "ODD", "Odd."),
                        ProblemError.atPointer("/lines/2", "ODD", "Odd.").with("step", 2),
                        ProblemError.inHeader("X-A", "ODD", "Odd.")));
            case "gone" -> new GoneException("Order", 42);
            case "unavailable" -> new UnavailableException(Duration.ofSeconds(17));
            case "not-implemented" -> new NotImplementedException("cancelOrder");
            case "wrapped" -> new CompletionException(new NotFoundException("Order", 43));
            case "status" -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Order 44 not found");
            case "given" -> given();
            case "annotated" -> new AnnotatedException();
            case "other-connection" -> new UncheckedIOException(new SocketException("Connection reset by peer"));
            case "commit" ->
                new TransactionSystemException("secret", new SQLException("secret", "08006", new EOFException()));
            case "upstream" -> new IllegalStateException("secret", new NotFoundException("Upstream", "secret"));
            default -> new IllegalStateException("secret of " + how);
        };
    }

    private static Exception given() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, "As given.");
        body.setTitle("Given");
        body.setProperty("balance", 30);
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, body, null);
    }

    enum OwnCode implements ErrorCode {
        CREDIT_EXCEEDED;

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    record Broken(String text) {

        public String getBroken() {
            if (text.equals("x")) {
                throw new IllegalStateException("secret of the getter");
            }
            return text;
        }
    }

    @ResponseStatus(code = HttpStatus.EXPECTATION_FAILED, reason = "Short and stout")
    static class AnnotatedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
