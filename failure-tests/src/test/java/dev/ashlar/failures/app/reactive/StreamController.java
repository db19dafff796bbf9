package dev.ashlar.failures.app.reactive;

import dev.ashlar.failures.app.Broken;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Uploads, answers that come late, and answers that break after a part of them was sent. */
@RestController
class StreamController {

    @PostMapping("/upload")
    Mono<Void> upload(@RequestPart FilePart file) {
        return file.content().then();
    }

    @GetMapping("/async-timeout")
    Mono<String> never() {
        return Mono.<String>never().timeout(Duration.ofMillis(50));
    }

    @GetMapping("/async-boom")
    Mono<String> later() {
        Callable<String> work = () -> {
            throw new IllegalStateException("secret of the worker");
        };
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_PLAIN_VALUE)
    Flux<String> stream() {
        return Flux.concat(
                Mono.just("first half"),
                Mono.delay(Duration.ofMillis(50))
                        .then(Mono.error(new IllegalStateException("secret of the second half"))));
    }

    @GetMapping("/half-a-list")
    Flux<Object> halfAList() {
        return Flux.range(0, 1000).map(i -> i == 900 ? new Broken("x") : Map.of("text", "x".repeat(100)));
    }

    @GetMapping(path = "/sse", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<String> events() {
        return Flux.concat(Flux.just("one", "two"), Mono.error(new IllegalStateException("secret of the events")));
    }
}
