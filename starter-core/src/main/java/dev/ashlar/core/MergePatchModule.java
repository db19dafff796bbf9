package dev.ashlar.core;

import jakarta.validation.Validator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets a {@link JsonMapper} read {@link MergePatch}es, and with it every {@code @RequestBody} that the mapper reads. The
 * application's mapper has it through auto-configuration; a test of its own registers it by hand.
 */
public final class MergePatchModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private final transient MergePatchSupport support;

    /**
     * A module whose patches are applied with these. Both are asked for late, since the mapper is being built with this
     * module.
     *
     * @param mapper the mapper this module is registered with
     * @param validator validates patched values; without one they are not validated
     */
    public MergePatchModule(Supplier<JsonMapper> mapper, Supplier<@Nullable Validator> validator) {
        super("ashlar-merge-patch");
        this.support = new MergePatchSupport(mapper, validator);
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new PatchDeserializers(support));
    }

    private static final class PatchDeserializers extends Deserializers.Base {

        private final MergePatchSupport support;

        PatchDeserializers(MergePatchSupport support) {
            this.support = support;
        }

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return type.hasRawClass(MergePatch.class) ? new PatchDeserializer(type, support) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> valueType) {
            return valueType == MergePatch.class;
        }
    }

    private static final class PatchDeserializer extends ValueDeserializer<MergePatch<?>> {

        private final JavaType type;

        private final MergePatchSupport support;

        PatchDeserializer(JavaType type, MergePatchSupport support) {
            this.type = type;
            this.support = support;
        }

        @Override
        public MergePatch<?> deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                return context.reportInputMismatch(this, "A merge patch must be a JSON object");
            }
            ObjectNode patch =
                    support.readPatch(context.bufferAsCopyOfValue(parser).asParser(context));
            return new MergePatch<>(type.containedTypeOrUnknown(0), patch, support);
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return context.reportInputMismatch(this, "A merge patch must be a JSON object");
        }
    }
}
