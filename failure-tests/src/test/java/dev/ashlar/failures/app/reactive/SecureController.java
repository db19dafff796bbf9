package dev.ashlar.failures.app.reactive;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What not everybody may call. */
@RestController
class SecureController {

    @GetMapping("/secure/me")
    Mono<String> me() {
        return Mono.just("me");
    }

    @GetMapping("/admin/x")
    Mono<String> admin() {
        return Mono.just("admin");
    }

    @PostMapping("/csrf/x")
    Mono<String> form() {
        return Mono.just("form");
    }

    @GetMapping("/method-secure")
    @PreAuthorize("hasRole('ADMIN')")
    public Mono<String> method() {
        return Mono.just("method");
    }
}
