package dev.ashlar.errors.autoconfigure.validation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The wire form of an error code of a Spring validator: {@code field.required} becomes {@code FIELD_REQUIRED}. */
final class ValidatorCode {

    private ValidatorCode() {}

    static String of(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return "INVALID";
        }
        return code.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .toUpperCase(Locale.ROOT);
    }
}
