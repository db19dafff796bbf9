package dev.ashlar.failures.app;

import dev.ashlar.errors.BusinessRuleException;
import dev.ashlar.errors.ConflictException;
import dev.ashlar.errors.GoneException;
import dev.ashlar.errors.InvalidException;
import dev.ashlar.errors.NotFoundException;
import dev.ashlar.errors.NotImplementedException;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.UnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What handlers throw, meant and not meant. Every text that must not get out says that it is secret. */
@RestController
class ApplicationFailureController {

    @GetMapping("/{how:boom|npe|iae|oom|rse|ere|unsupported|number|annotated|stack-overflow|denied|bad-credentials}")
    void fail(@PathVariable String how) {
        throw switch (how) {
            case "npe" -> new NullPointerException("Cannot invoke \"Order.secret()\" because \"order\" is null");
            case "iae" -> new IllegalArgumentException("No enum constant dev.ashlar.failures.app.Secret.LOST");
            case "oom" -> throw new OutOfMemoryError("secret heap");
            case "stack-overflow" -> throw new StackOverflowError("secret recursion");
            case "rse" -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Order 42 not found");
            case "ere" -> given();
            case "unsupported" -> new UnsupportedOperationException("secret operation");
            case "number" -> new NumberFormatException("For input string: \"secret\"");
            case "annotated" -> new TeapotException();
            case "denied" -> new AccessDeniedException("secret rule");
            case "bad-credentials" -> new BadCredentialsException("secret credentials");
            default -> new IllegalStateException("secret of boom");
        };
    }

    @GetMapping("/orders/{how}")
    void order(@PathVariable String how) {
        throw switch (how) {
            case "missing" -> new NotFoundException("Order", 42);
            case "conflict" -> new ConflictException("The order is shipped already.");
            case "rule" -> new BusinessRuleException("No orders on Sundays.");
            case "gone" -> new GoneException("Order", 42);
            case "unavailable" -> new UnavailableException(Duration.ofSeconds(17));
            case "todo" -> new NotImplementedException("cancelOrder");
            case "invalid" ->
                new InvalidException(List.of(
                        ProblemError.atPointer("/lines/10", "ODD", "Odd."),
                        ProblemError.atPointer("/lines/2", "ODD", "Odd.").with("step", 2)));
            case "wrapped" -> new CompletionException(new NotFoundException("Order", 43));
            default -> new IllegalStateException("secret", new NotFoundException("Upstream", "secret"));
        };
    }

    @GetMapping("/bare")
    ResponseEntity<Void> bare() {
        return ResponseEntity.status(HttpStatus.CONFLICT).build();
    }

    @GetMapping("/future")
    CompletableFuture<String> future() {
        return CompletableFuture.failedFuture(new IllegalStateException("secret of the future"));
    }

    @GetMapping("/write-fail")
    Broken writeFail() {
        return new Broken("x");
    }

    private static ErrorResponseException given() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, "As given.");
        body.setTitle("Given");
        body.setProperty("balance", 30);
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, body, null);
    }

    @ResponseStatus(code = HttpStatus.EXPECTATION_FAILED, reason = "Short and stout")
    static class TeapotException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
