package dev.ashlar.errors.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Bodies of many shapes. */
@RestController
class BodyController {

    @PostMapping("/bodies/order")
    Order order(@Valid @RequestBody Order order) {
        return order;
    }

    @PostMapping("/bodies/orders")
    void orders(@RequestBody List<@Valid Order> orders) {}

    @PostMapping("/bodies/valid-orders")
    void validOrders(@Valid @RequestBody List<Order> orders) {}

    @PostMapping("/bodies/entity")
    void entity(HttpEntity<Order> order) {}

    @PostMapping("/bodies/checked")
    void checked(@Validated(Checked.class) @RequestBody Grouped grouped) {}

    @PostMapping("/bodies/narrow")
    Wide narrow(@RequestBody @JsonView(Narrow.class) Wide wide) {
        return wide;
    }

    @PostMapping("/bodies/generic")
    void generic(@RequestBody Page<Pet> page) {}

    @PostMapping("/bodies/codes")
    void codes(@RequestBody Codes codes) {}

    @PostMapping("/bodies/wrapped")
    void wrapped(@RequestBody Wrapping wrapping) {}

    interface Checked {}

    interface Narrow {}

    record Order(
            @NotBlank String name,
            @Min(1) int count,
            @JsonProperty("due_date") @NotNull LocalDate due,
            @Size(min = 1) List<@Valid Line> lines,
            @Nullable List<Integer> codes,
            @Nullable Map<String, Integer> stock,
            @Nullable List<Pet> pets,
            @Nullable Range range) {

        @AssertTrue
        boolean isDueInThisCentury() {
            return due != null && due.getYear() >= 2000;
        }
    }

    record Line(
            @NotBlank String sku,
            @Min(1) int quantity,
            @JsonProperty(required = true) @Nullable String unit) {}

    record Range(LocalDate from, LocalDate to) {

        Range {
            Objects.requireNonNull(from);
        }
    }

    record Grouped(
            @NotBlank(groups = Checked.class) String one,
            @NotBlank String two,
            int number) {}

    record Page<T>(int number, List<T> items) {}

    static class Codes {
        public int[] codes = {};
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Cat.class, name = "cat"),
        @JsonSubTypes.Type(value = Dog.class, name = "dog")
    })
    interface Pet {}

    record Cat(int lives) implements Pet {}

    record Dog(int age) implements Pet {}

    static class Wide {
        @JsonView(Narrow.class)
        public int narrow;

        public int wide;
    }

    static class Wrapping {
        @JsonUnwrapped
        public @Nullable Size2 size;

        public int depth;
    }

    static class Size2 {
        public int width;
        public int height;
    }
}
