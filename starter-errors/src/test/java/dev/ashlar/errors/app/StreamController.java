package dev.ashlar.errors.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Answers that take their time, or come in pieces. */
@RestController
class StreamController {

    @GetMapping("/streams/events")
    SseEmitter events() throws IOException {
        SseEmitter emitter = new SseEmitter();
        emitter.send(Map.of("n", 1));
        emitter.send(Map.of("n", 2));
        emitter.completeWithError(new IllegalStateException("secret of the stream"));
        return emitter;
    }

    @GetMapping("/streams/event-not-writable")
    SseEmitter eventNotWritable() throws IOException {
        SseEmitter emitter = new SseEmitter();
        emitter.send(Map.of("n", 1));
        emitter.send(new FailureController.Broken("x"), MediaType.APPLICATION_JSON);
        return emitter;
    }

    @GetMapping("/streams/no-events")
    SseEmitter noEvents() {
        SseEmitter emitter = new SseEmitter();
        emitter.completeWithError(new IllegalStateException("secret of the stream"));
        return emitter;
    }

    @GetMapping("/streams/lines")
    ResponseBodyEmitter lines() throws IOException {
        ResponseBodyEmitter emitter = new ResponseBodyEmitter();
        emitter.send("one\n", MediaType.TEXT_PLAIN);
        emitter.completeWithError(new IllegalStateException("secret of the lines"));
        return emitter;
    }

    @GetMapping("/streams/bytes")
    StreamingResponseBody bytes() {
        return output -> {
            output.write("half of it".repeat(2000).getBytes(StandardCharsets.UTF_8));
            throw new IllegalStateException("secret of the bytes");
        };
    }

    @GetMapping("/streams/no-bytes")
    StreamingResponseBody noBytes() {
        return output -> {
            throw new IllegalStateException("secret of the bytes");
        };
    }

    /** Its worker fails as soon as the container interrupts it. */
    @GetMapping("/streams/slow")
    Callable<String> slow() {
        return () -> {
            try {
                new CountDownLatch(1).await();
                return "never";
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException("secret of the interrupted", interrupted);
            }
        };
    }

    @GetMapping("/streams/deferred")
    DeferredResult<String> deferred() {
        return new DeferredResult<>();
    }

    @CrossOrigin(origins = "https://friend.example")
    @GetMapping("/cross-origin")
    void crossOrigin() {}
}
