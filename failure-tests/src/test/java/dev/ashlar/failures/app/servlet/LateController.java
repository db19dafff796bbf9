package dev.ashlar.failures.app.servlet;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Results that fail later, in each of the ways that Spring MVC has for them. */
@RestController
class LateController {

    @GetMapping("/late/deferred-error")
    DeferredResult<String> deferred() {
        DeferredResult<String> result = new DeferredResult<>();
        result.setErrorResult(new IllegalStateException("secret of the deferred result"));
        return result;
    }

    @GetMapping("/late/task-timeout")
    WebAsyncTask<String> task() {
        // Heeds no interrupt: with others, what Boot answers depends on who is first, the timeout or the interrupted
        // worker.
        Callable<String> work = () -> new CompletableFuture<String>()
                .completeOnTimeout("too late", 1, TimeUnit.SECONDS)
                .join();
        return new WebAsyncTask<>(50L, work);
    }

    @GetMapping("/late/cancelled")
    CompletableFuture<String> cancelled() {
        CompletableFuture<String> future = new CompletableFuture<>();
        future.cancel(true);
        return future;
    }

    @GetMapping("/late/stream-before-first-byte")
    ResponseEntity<StreamingResponseBody> stream() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(out -> {
            throw new IllegalStateException("secret of the stream");
        });
    }
}
