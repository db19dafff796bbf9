package dev.ashlar.core.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import tools.jackson.databind.json.JsonMapper;

/** Reads an enum from a parameter by the value that it has in JSON, where Spring would ask for the constant's Java name. */
final class WireEnumConverter implements GenericConverter {

    private final Supplier<JsonMapper> mapper;
    private final Map<Class<?>, Map<String, Object>> constants = new ConcurrentHashMap<>();

    WireEnumConverter(Supplier<JsonMapper> mapper) {
        this.mapper = mapper;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Enum.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        if (source == null) {
            return null;
        }
        Map<String, Object> known = constants.computeIfAbsent(targetType.getType(), this::byWireValue);
        Object constant = known.get(source.toString());
        if (constant == null && source.toString().isEmpty()) {
            return null;
        }
        if (constant == null) {
            throw new IllegalArgumentException("Not one of " + known.keySet());
        }
        return constant;
    }

    private Map<String, Object> byWireValue(Class<?> type) {
        Map<String, Object> byValue = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            byValue.put(mapper.get().valueToTree(constant).asString(), constant);
        }
        return byValue;
    }
}
