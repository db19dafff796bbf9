package dev.ashlar.failures.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bodies and parameters that cannot be read, or are read and invalid. */
@RestController
class ItemController {

    @GetMapping("/items")
    List<String> list(
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "20") @Max(100) int size,
            @RequestParam(required = false) @Nullable Status status) {
        return List.of();
    }

    @GetMapping("/items/{id}")
    String get(@PathVariable @Min(1) long id) {
        return "item";
    }

    @PostMapping(path = "/items", consumes = MediaType.APPLICATION_JSON_VALUE)
    Item create(@Valid @RequestBody Item item) {
        return item;
    }

    @PostMapping(path = "/items/bulk", consumes = MediaType.APPLICATION_JSON_VALUE)
    List<Line> createAll(@RequestBody List<@Valid Line> lines) {
        return lines;
    }

    @PostMapping(path = "/passwords", consumes = MediaType.APPLICATION_JSON_VALUE)
    void password(@Valid @RequestBody Credentials credentials) {}

    @PostMapping("/form")
    void form(@Valid @ModelAttribute Review review) {}

    enum Status {
        OPEN,
        CLOSED
    }

    record Item(
            @NotBlank String name,
            @Min(1) int qty,
            @Nullable Status status,
            @Nullable LocalDate due,
            @Nullable UUID reference,
            @Nullable Boolean active,
            @Valid @Nullable Address address,
            @Nullable List<@Valid Line> lines,
            @Nullable Object extra) {}

    record Address(
            @NotBlank String street,
            @Pattern(regexp = "\\d{5}") String zip) {}

    record Line(@NotBlank String sku, @Min(1) int count) {}

    record Credentials(
            @Size(min = 8) String password, @Email String email) {}

    record Review(@NotBlank @Nullable String name, @Max(5) int stars) {}
}
