package dev.ashlar.errors.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ashlar.errors.PublishedAs;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.constraints.IpAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class ItemController {

    @PostMapping(path = "/items", consumes = MediaType.APPLICATION_JSON_VALUE)
    Item create(@Valid @RequestBody Item item) {
        return item;
    }

    @PostMapping("/form-or-json")
    void anything(@RequestBody Line line) {}

    @PostMapping("/items/bulk")
    List<Line> createAll(@RequestBody List<@Valid Line> lines) {
        return lines;
    }

    @PostMapping("/passwords")
    void password(@Valid @RequestBody Credentials credentials) {}

    @PostMapping("/form")
    void form(@Valid @ModelAttribute Form form) {}

    @GetMapping("/items")
    List<String> list(
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(name = "size", defaultValue = "20") @Max(100) int pageSize,
            @RequestParam(required = false) @Nullable Status status,
            @RequestHeader(name = "X-Region", required = false) @Size(max = 3) @Nullable String region) {
        return List.of();
    }

    @GetMapping("/items/{itemId}")
    String get(@PathVariable("itemId") @Min(1) long id) {
        return "item";
    }

    @GetMapping("/wrong-variable/{one}")
    void wrongVariable(@PathVariable("other") String other) {}

    @GetMapping("/search")
    void search(@RequestParam String q) {}

    @GetMapping("/need-header")
    void header(@RequestHeader("X-Tenant") String tenant) {}

    @GetMapping("/need-cookie")
    void cookie(@CookieValue("session") String session) {}

    @PostMapping("/upload")
    void upload(@RequestPart MultipartFile file) {}

    @GetMapping(path = "/produce-json", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> produce() {
        return Map.of();
    }

    @GetMapping(path = "/versioned", version = "2.0")
    void versioned() {}

    @GetMapping("/bad-return")
    @NotNull
    @Size(max = 3)
    String badReturn() {
        return "too long and secret";
    }

    enum Status {
        OPEN("open"),
        CLOSED("closed");

        private final String wire;

        Status(String wire) {
            this.wire = wire;
        }

        @JsonValue
        String wire() {
            return wire;
        }
    }

    record Item(
            @NotBlank String name,
            @Min(1) int qty,
            @Nullable Status status,
            @Nullable LocalDate due,
            @Valid @Nullable Address address,
            @Nullable List<@Valid Line> lines,
            @JsonProperty("tag_names") @Nullable List<@Size(min = 2, max = 5) String> tags) {}

    record Address(
            @NotBlank String street,

            @JsonProperty("zip_code") @Pattern(regexp = "\\d{5}")
            String zip) {}

    record Line(
            @NotBlank String sku,
            @Min(1) @Max(99) int quantity,

            @Size(max = 4, message = "Keep it short") @Nullable
            String note,

            @Nullable List<String> colours) {}

    record Credentials(
            @Size(min = 8) String password,
            @Email String email,
            @IpAddress(type = IpAddress.Type.IPv4) @Nullable String host,
            @Shouted(words = 2) @Nullable String motto) {}

    /** A constraint of an application, which says how it appears in problems. */
    @PublishedAs("LOUD")
    @Constraint(validatedBy = ShoutedValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Shouted {

        @PublishedAs("minimumWords")
        int words();

        String locale() default "unpublished";

        String message() default "{shouted}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Public, because Jakarta Validation instantiates it. */
    public static final class ShoutedValidator implements ConstraintValidator<Shouted, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || value.equals(value.toUpperCase(Locale.ROOT));
        }
    }

    record Form(@NotBlank @Nullable String name, @Max(5) int stars) {}
}
