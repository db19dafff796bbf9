package dev.ashlar.errors.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A handler with many parameters, of which several may be wrong at once. */
@RestController
class BookingController {

    final AtomicInteger calls = new AtomicInteger();

    @GetMapping("/bookings/{id}")
    void find(
            @PathVariable UUID id,
            @RequestParam @Size(max = 3) String room,
            @RequestParam @Max(5) int nights,
            @RequestParam LocalDate from,
            @RequestHeader("X-Guest") String guest,
            @CookieValue("visit") long visit) {
        calls.incrementAndGet();
    }

    @PostMapping("/bookings")
    void create(@RequestParam int nights, @Valid @RequestBody ItemController.Line line, @RequestParam LocalDate from) {
        calls.incrementAndGet();
    }

    @PostMapping("/bookings/constrained")
    void createConstrained(
            @RequestParam @Max(5) int nights, @Valid @RequestBody ItemController.Line line, @RequestParam int beds) {
        calls.incrementAndGet();
    }

    @PostMapping("/bookings/form")
    void form(@RequestParam int nights, @Valid @ModelAttribute ItemController.Form form) {
        calls.incrementAndGet();
    }
}
