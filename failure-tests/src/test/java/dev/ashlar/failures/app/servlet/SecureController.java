package dev.ashlar.failures.app.servlet;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What not everybody may call. */
@RestController
class SecureController {

    @GetMapping("/secure/me")
    String me() {
        return "me";
    }

    @GetMapping("/admin/x")
    String admin() {
        return "admin";
    }

    @PostMapping("/csrf/x")
    String form() {
        return "form";
    }

    @GetMapping("/method-secure")
    @PreAuthorize("hasRole('ADMIN')")
    public String method() {
        return "method";
    }
}
