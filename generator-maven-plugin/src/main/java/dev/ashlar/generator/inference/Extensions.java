package dev.ashlar.generator.inference;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The {@code x-ashlar-*} extensions of one place in a document, by which its author overrules a rule. */
record Extensions(Map<String, Object> values) {

    static final String RESOURCE = "x-ashlar-resource";
    static final String KEY = "x-ashlar-key";
    static final String UNIQUE = "x-ashlar-unique";
    static final String RELATION = "x-ashlar-relation";
    static final String OPERATION = "x-ashlar-operation";
    static final String FILTER = "x-ashlar-filter";
    static final String GROUP = "x-ashlar-group";
    static final String OWNER = "x-ashlar-owner";
    static final String ROLES = "x-ashlar-roles";
    static final String PASSWORD = "x-ashlar-password";
    static final String TENANT = "x-ashlar-tenant";
    static final String ENCRYPTED = "x-ashlar-encrypted";
    static final String SENSITIVE = "x-ashlar-sensitive";
    static final String AUDITED = "x-ashlar-audited";
    static final String ORIGIN = "x-ashlar-origin";

    static final Extensions NONE = new Extensions(Map.of());

    static Extensions of(@Nullable Map<String, Object> extensions) {
        return extensions == null ? NONE : new Extensions(extensions);
    }

    /** Those of a schema; that its format is {@code password} counts as one where no other says more. */
    static Extensions of(Schema<?> schema) {
        Extensions declared = of(schema.getExtensions());
        if (!"password".equals(schema.getFormat()) || declared.values.containsKey(PASSWORD)) {
            return declared;
        }
        Map<String, Object> all = new HashMap<>(declared.values);
        all.put(PASSWORD, "format");
        return new Extensions(all);
    }

    /** The value as text. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(value -> !(value instanceof Map))
                .map(String::valueOf);
    }

    /** The values of a list, or the one value. */
    Stream<String> texts(String name) {
        return values.get(name) instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : text(name).stream();
    }

    /** A member of a value that is an object. */
    Optional<String> member(String name, String member) {
        return values.get(name) instanceof Map<?, ?> map
                ? Optional.ofNullable(map.get(member)).map(String::valueOf)
                : Optional.empty();
    }

    boolean isTrue(String name) {
        return text(name).filter("true"::equals).isPresent();
    }

    boolean isFalse(String name) {
        return text(name).filter("false"::equals).isPresent();
    }
}
