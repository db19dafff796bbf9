package dev.ashlar.failures.app;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parameters that are absent or wrong, and what the protocol itself refuses. */
@RestController
class ParameterController {

    private final Withdrawals withdrawals;

    ParameterController(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @GetMapping("/search")
    void search(@RequestParam String q) {}

    @GetMapping("/need-header")
    void header(@RequestHeader("X-Tenant") @Size(max = 3) String tenant) {}

    @GetMapping("/need-cookie")
    void cookie(@CookieValue("session") @Size(min = 5) String session) {}

    @GetMapping("/typed/{key}")
    void typed(
            @PathVariable UUID key,
            @RequestParam(required = false) LocalDate since,
            @RequestParam(required = false) List<Integer> ids,
            @RequestParam(required = false) Boolean all,
            @RequestHeader(name = "X-Depth", required = false) Integer depth) {}

    @GetMapping("/wrong-variable/{one}")
    void wrongVariable(@PathVariable("other") String other) {}

    @GetMapping("/service-violation")
    void serviceViolation() {
        withdrawals.withdraw(11);
    }

    @GetMapping("/bad-return")
    @NotNull
    @Size(max = 3)
    String badReturn() {
        return "too long and secret";
    }

    @GetMapping(path = "/versioned", version = "2.0")
    void versioned() {}

    @GetMapping("/cors")
    @CrossOrigin(origins = "https://good.example")
    void cors() {}

    @GetMapping(path = "/produce-json", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> produce() {
        return Map.of();
    }
}
