package dev.ashlar.errors.app;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers its failures itself, in Spring's words. */
@RestController
class ReturningController {

    private static final ProblemDetail SHARED = ProblemDetail.forStatus(HttpStatus.LOCKED);

    @GetMapping("/returned/detail")
    ProblemDetail detail() {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "Returned.");
    }

    @GetMapping("/returned/object")
    Object object() {
        return detail();
    }

    @GetMapping("/returned/unavailable")
    ErrorResponse unavailable() {
        return ErrorResponse.builder(new RuntimeException("wanted"), HttpStatus.SERVICE_UNAVAILABLE, "Later.")
                .build();
    }

    @GetMapping("/returned/future")
    CompletableFuture<ResponseEntity<ProblemDetail>> future() {
        return CompletableFuture.completedFuture(ResponseEntity.of(detail()).build());
    }

    @GetMapping("/returned/shared")
    ProblemDetail shared() {
        return SHARED;
    }

    @GetMapping("/returned/own")
    ResponseEntity<ProblemDetail> own() {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(ownDetail());
    }

    @GetMapping("/returned/success")
    ProblemDetail success() {
        return ProblemDetail.forStatusAndDetail(HttpStatus.ACCEPTED, "Not wrong at all.");
    }

    @GetMapping("/returned/handled")
    void handled() {
        throw new UnsupportedOperationException("wanted");
    }

    @GetMapping("/returned/thrown")
    void thrown() {
        throw new OwnException();
    }

    @ExceptionHandler
    ProblemDetail handle(UnsupportedOperationException failure) {
        return detail();
    }

    private static ProblemDetail ownDetail() {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "Own.");
        detail.setTitle("Own title");
        detail.setType(URI.create("https://example.org/own"));
        detail.setInstance(URI.create("/own/1"));
        detail.setProperty("code", "OWN_CODE");
        detail.setProperty("requestId", "own-id");
        detail.setProperty("balance", 30);
        return detail;
    }

    /** The application's own implementation of Spring's interface. */
    private static final class OwnException extends RuntimeException implements ErrorResponse {

        private static final long serialVersionUID = 1L;

        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatus.CONFLICT;
        }

        @Override
        public ProblemDetail getBody() {
            return ownDetail();
        }
    }
}
