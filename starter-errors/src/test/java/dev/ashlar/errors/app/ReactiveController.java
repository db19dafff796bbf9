package dev.ashlar.errors.app;

import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class ReactiveController {

    @PostMapping("/mono/items")
    Mono<ItemController.Item> create(@Valid @RequestBody Mono<ItemController.Item> item) {
        return item;
    }

    @PostMapping("/flux/lines")
    Mono<List<ItemController.Line>> createAll(@Valid @RequestBody Flux<ItemController.Line> lines) {
        return lines.collectList();
    }

    @PostMapping("/parts")
    void upload(@RequestPart("file") FilePart file) {}

    @PostMapping("/parts/flux")
    Mono<Void> uploadAll(@RequestPart("file") Flux<FilePart> files) {
        return files.map(FilePart::filename).then();
    }

    @PostMapping("/parts/text")
    void text(@RequestPart("text") FormFieldPart text) {}

    @GetMapping("/mono/boom")
    Mono<String> boom() {
        return Mono.error(new IllegalStateException("secret of the publisher"));
    }

    @PostMapping("/mono/stale")
    Mono<String> stale() {
        return Mono.error(new OptimisticLockingFailureException("secret of the row"));
    }

    @GetMapping("/mono/timeout")
    Mono<String> timeout() {
        return Mono.<String>never().timeout(Duration.ofMillis(20));
    }

    @GetMapping("/cors")
    String cors() {
        return "fine";
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<Map<String, Integer>> events() {
        return Flux.range(1, 3).map(i -> {
            if (i == 3) {
                throw new IllegalStateException("secret of the third event");
            }
            return Map.of("event", i);
        });
    }

    @GetMapping(path = "/events/none", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<String> noEvents() {
        return Flux.error(new IllegalStateException("secret of the first event"));
    }

    @GetMapping("/half")
    Mono<Void> half(ServerHttpResponse response) {
        byte[] first = ReactiveApplication.utf8("the first half");
        return response.writeAndFlushWith(Flux.concat(
                Mono.just(Mono.just(response.bufferFactory().wrap(first))),
                Mono.error(new IllegalStateException("secret of the second half"))));
    }
}
