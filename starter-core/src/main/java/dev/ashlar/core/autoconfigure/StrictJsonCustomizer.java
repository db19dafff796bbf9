package dev.ashlar.core.autoconfigure;

import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Turns on what Jackson leaves off; what the application turns off again afterwards stays off. */
record StrictJsonCustomizer(StrictJsonProperties properties) implements JsonMapperBuilderCustomizer {

    private static final List<CoercionInputShape> NOT_TEXT =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.addHandler(new ClosedObjects());
        if (properties.strictTypes().enabled()) {
            refuseOtherTypes(builder);
        }
        if (properties.uniqueKeys().enabled()) {
            builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
        }
        if (properties.endOfInput().enabled()) {
            builder.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        }
    }

    private static void refuseOtherTypes(JsonMapper.Builder builder) {
        builder.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .addModule(new SimpleModule("ashlar-written-dates").setDeserializerModifier(new WrittenDates()));
        builder.withCoercionConfig(
                LogicalType.Textual,
                coercions -> NOT_TEXT.forEach(shape -> coercions.setCoercion(shape, CoercionAction.Fail)));
    }
}
