package dev.ashlar.generator.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms of text that JSON Schema names and that are checked; those with a type of their own are {@link ScalarType}s. */
public enum TextFormat {
    EMAIL,
    IDN_EMAIL,
    IPV4,
    IPV6,
    HOSTNAME,
    IDN_HOSTNAME,
    /** The form of a {@link ScalarType#URI}: with a scheme. */
    URI,
    URI_REFERENCE,
    IRI,
    IRI_REFERENCE,
    TIME,
    DURATION,
    JSON_POINTER;

    /** The format of that name; absent when it is none that is checked. */
    public static Optional<TextFormat> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name))
                .findFirst();
    }

    /** The name in documents. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
