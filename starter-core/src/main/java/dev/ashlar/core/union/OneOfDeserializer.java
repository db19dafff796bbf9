package dev.ashlar.core.union;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.InvalidTypeIdException;

/** Reads a value as one of the types that a sealed interface permits. */
final class OneOfDeserializer extends ValueDeserializer<Object> {

    /** What fits nothing may be read in vain at each level of its depth, which together must stay in bounds. */
    private static final int MOST_TOKENS_IN_VAIN = 1_000_000;

    private final @Nullable JavaType type;
    private final List<VariantShape> shapes;

    OneOfDeserializer() {
        this(null, List.of());
    }

    private OneOfDeserializer(@Nullable JavaType type, List<VariantShape> shapes) {
        this.type = type;
        this.shapes = shapes;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        JavaType sealed = context.getContextualType();
        Class<?>[] permitted = sealed.getRawClass().getPermittedSubclasses();
        if (permitted == null) {
            return context.reportBadDefinition(sealed, "@OneOf needs a sealed interface");
        }
        return new OneOfDeserializer(
                sealed,
                Stream.of(permitted)
                        .map(variant -> VariantShape.of(variant, context))
                        .toList());
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        GivenValue given = GivenValue.of(parser, context);
        List<VariantShape> alike =
                shapes.stream().filter(shape -> shape.accepts(given.first())).toList();
        if (alike.size() == 1) {
            return read(alike.get(0), given, context);
        }
        List<VariantShape> candidates = alike.stream()
                .filter(shape -> shape.isComplete(given))
                .sorted(Comparator.comparingLong(shape -> shape.losses(given)))
                .toList();
        for (VariantShape candidate : candidates) {
            try {
                return read(candidate, given, context);
            } catch (DatabindException | InputCoercionException misfit) {
                if (candidates.size() == 1 || isExhausted(given, context)) {
                    throw misfit;
                }
            }
        }
        throw InvalidTypeIdException.from(parser, "None of the permitted types fits", type, null);
    }

    private static @Nullable Object read(VariantShape shape, GivenValue given, DeserializationContext context) {
        try (JsonParser parser = given.parser(context)) {
            return context.findRootValueDeserializer(shape.type()).deserialize(parser, context);
        }
    }

    private static boolean isExhausted(GivenValue given, DeserializationContext context) {
        int before = context.getAttribute(OneOfDeserializer.class) instanceof Integer tokens ? tokens : 0;
        int after = before + given.tokens();
        context.setAttribute(OneOfDeserializer.class, after);
        return after > MOST_TOKENS_IN_VAIN;
    }
}
