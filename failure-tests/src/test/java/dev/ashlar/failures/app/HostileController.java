package dev.ashlar.failures.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Failures that nobody would think of. Every text that must not get out says that it is secret. */
@RestController
@RequestMapping("/hostile")
class HostileController {

    @GetMapping("/throw/{how}")
    void fail(@PathVariable String how) throws Exception {
        switch (how) {
            case "interrupted" -> throw new InterruptedException("secret sleep");
            case "checked" -> throw new IOException("secret file");
            case "null-message" -> throw new IllegalStateException();
            case "assertion" -> throw new AssertionError("secret assertion");
            case "linkage" -> throw new NoClassDefFoundError("dev/ashlar/failures/app/Secret");
            case "message-throws" -> throw new Unspeakable();
            case "circular-cause" -> throw circular();
            case "deep-cause" -> throw deep();
            case "success" -> throw new ResponseStatusException(HttpStatus.OK, "secret success");
            default -> throw new Exception("secret");
        }
    }

    @GetMapping("/circular-json")
    Map<String, Object> circularJson() {
        Node one = new Node();
        one.next = one;
        return Map.of("node", one);
    }

    @GetMapping("/problem-by-hand")
    ResponseEntity<ProblemDetail> byHand() {
        return ResponseEntity.badRequest().body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "By hand."));
    }

    @GetMapping("/problem-returned")
    ProblemDetail returned() {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "Returned.");
    }

    @GetMapping("/matrix/{row}")
    void matrix(@PathVariable String row, @MatrixVariable int seat) {}

    @GetMapping("/values")
    void values(
            @RequestParam int number,
            @RequestParam LocalDate day,
            @RequestParam BigDecimal price,
            @RequestParam HttpStatus state) {}

    @PostMapping("/body")
    Map<String, String> body(@RequestBody Numbers numbers) {
        return Map.of();
    }

    @GetMapping("/setter")
    void setter(@ModelAttribute Form form) {}

    private static Exception circular() {
        Exception one = new IllegalStateException("secret one");
        Exception other = new IllegalStateException("secret other", one);
        one.initCause(other);
        return one;
    }

    private static Exception deep() {
        Exception failure = new IllegalStateException("secret bottom");
        for (int i = 0; i < 30; i++) {
            failure = new IllegalStateException("secret " + i, failure);
        }
        return failure;
    }

    record Numbers(
            @Nullable Integer count,
            @Nullable Double weight,
            @Nullable BigDecimal price,
            @Nullable String text,
            @Nullable Map<String, Integer> amounts) {}

    static final class Form {

        private final List<String> names = new ArrayList<>();

        public List<String> getNames() {
            return names;
        }

        public void setName(String name) {
            if (names.add(name)) {
                throw new IllegalStateException("secret setter " + name);
            }
        }
    }

    static final class Node {

        @Nullable
        Node next;

        public @Nullable Node getNext() {
            return next;
        }
    }

    static final class Unspeakable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("secret of the message");
        }
    }
}
