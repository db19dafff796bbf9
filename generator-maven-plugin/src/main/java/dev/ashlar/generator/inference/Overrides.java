package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.RateLimit;
import dev.ashlar.generator.spec.EventName;
import dev.ashlar.generator.spec.LimitText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation's author says that it means.
 *
 * @param operation the extensions of the operation
 * @param query the extensions of its query parameters by their names
 */
record Overrides(Extensions operation, Map<String, Extensions> query) {

    Overrides {
        query = Map.copyOf(query);
    }

    /** How often the operation may be called, if that is said. */
    @Nullable
    RateLimit rateLimit() {
        String name = LimitText.EXTENSION;
        RateLimit.By by = operation.member(name, "by").filter("address"::equals).isPresent()
                ? RateLimit.By.ADDRESS
                : RateLimit.By.CALLER;
        return operation
                .text(name)
                .or(() -> operation.member(name, "limit"))
                .flatMap(LimitText::of)
                .map(limit -> new RateLimit(limit.text(), limit.requests(), limit.per(), by))
                .orElse(null);
    }

    /** What a call counts as, if that is said. */
    @Nullable
    String event() {
        return operation.text(EventName.EXTENSION).orElse(null);
    }

    Extensions parameter(String name) {
        return query.getOrDefault(name, Extensions.NONE);
    }
}
