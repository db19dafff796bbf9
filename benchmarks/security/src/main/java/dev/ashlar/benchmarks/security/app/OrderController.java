package dev.ashlar.benchmarks.security.app;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** As little as a handler can do, so that whatever is in front of it shows. */
@RestController
class OrderController {

    /** Plain Spring Security lets every caller in; the starter asks for the role. */
    @RolesAllowed("READER")
    @GetMapping("/orders/{id}")
    public Order get(@PathVariable long id) {
        return new Order(id, "Ada Lovelace", "ada@example.com");
    }

    /** What is returned. */
    record Order(long id, String customer, String email) {}
}
