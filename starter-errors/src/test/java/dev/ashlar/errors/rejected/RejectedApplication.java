package dev.ashlar.errors.rejected;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            DataJpaRepositoriesAutoConfiguration.class
        })
@Import(RejectedApplication.Controller.class)
class RejectedApplication {

    @RestController
    static class Controller {

        @PostMapping("/guests")
        void create(@Valid @RequestBody Guest guest) {}

        @PostMapping("/guests/bulk")
        void createAll(@RequestBody List<@Valid Guest> guests) {}

        @GetMapping("/guests")
        void find(
                @RequestParam @Max(5) int nights,
                @RequestParam(defaultValue = "1") int pin,
                @RequestHeader(name = "X-Api-Key", defaultValue = "1") int key,
                @CookieValue(name = "visit", defaultValue = "1") int visit) {}

        @GetMapping("/slow")
        void slow() {
            Mono.never().block(Duration.ofMillis(1));
        }
    }

    record Guest(
            @Size(max = 3) String name,
            @Max(5) int nights,
            @Size(max = 3) String password,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Size(max = 3) @Nullable
            String motto,

            @Size(max = 1) List<String> tags,
            @Valid Room room,
            @Sensitive @Max(50) int shoeSize,
            @Nullable Rate rate) {}

    record Room(
            @JsonProperty("door_code") @Pattern(regexp = "[0-9]+")
            String code,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Valid @Nullable
            Safe safe) {}

    /** As that of {@code ashlar-starter-observability}. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
    @interface Sensitive {}

    record Safe(@Max(5) int depth) {}

    enum Rate {
        LOW("0.5"),
        HIGH("1.5");

        private final BigDecimal value;

        Rate(String value) {
            this.value = new BigDecimal(value);
        }

        @JsonValue
        BigDecimal value() {
            return value;
        }

        @JsonCreator
        static Rate of(BigDecimal value) {
            return Arrays.stream(values())
                    .filter(rate -> rate.value.compareTo(value) == 0)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such rate"));
        }
    }
}
