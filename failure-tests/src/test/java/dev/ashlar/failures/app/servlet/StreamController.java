package dev.ashlar.failures.app.servlet;

import dev.ashlar.failures.app.Broken;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Uploads, answers that come late, and answers that break after a part of them was sent. */
@RestController
class StreamController {

    @PostMapping("/upload")
    void upload(@RequestPart MultipartFile file) {}

    @GetMapping("/async-timeout")
    DeferredResult<String> never() {
        return new DeferredResult<>(50L);
    }

    @GetMapping("/async-boom")
    Callable<String> later() {
        return () -> {
            throw new IllegalStateException("secret of the worker");
        };
    }

    @GetMapping("/stream")
    ResponseEntity<StreamingResponseBody> stream() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(out -> {
            out.write("first half".getBytes(StandardCharsets.UTF_8));
            out.flush();
            throw new IllegalStateException("secret of the second half");
        });
    }

    @GetMapping("/half-a-list")
    List<Object> halfAList() {
        return IntStream.range(0, 1000)
                .mapToObj(i -> i == 900 ? new Broken("x") : (Object) Map.of("text", "x".repeat(100)))
                .toList();
    }

    @GetMapping("/half-by-hand")
    void halfByHand(HttpServletResponse response) throws IOException {
        response.getWriter().print("first half");
        response.flushBuffer();
        throw new IllegalStateException("secret of the second half");
    }

    @GetMapping("/nothing-sent-yet")
    void nothingSentYet(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.getWriter().print("first half");
        throw new IllegalStateException("secret of the second half");
    }

    @GetMapping("/sse")
    SseEmitter events() throws IOException {
        SseEmitter events = new SseEmitter();
        events.send("one");
        events.send("two");
        events.completeWithError(new IllegalStateException("secret of the events"));
        return events;
    }
}
