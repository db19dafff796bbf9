package dev.ashlar.core.patch;

import jakarta.validation.Validator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Lets a {@link JsonMapper} read {@link MergePatch}es, {@link JsonPatch}es and either of them as {@link Patch}, and with it
 * every {@code @RequestBody} that the mapper reads. The application's mapper has it through auto-configuration; a test of
 * its own registers it by hand.
 */
public final class MergePatchModule extends SimpleModule {

    /** How many operations a {@link JsonPatch} may have unless something else is said. */
    public static final int DEFAULT_MAX_OPERATIONS = 100;

    private static final long serialVersionUID = 1L;

    private final transient PatchSupport support;

    private final int maxOperations;

    /**
     * A module whose patches are applied with these. Both are asked for late, since the mapper is being built with this
     * module.
     *
     * @param mapper the mapper this module is registered with
     * @param validator validates patched values; without one they are not validated
     */
    public MergePatchModule(Supplier<JsonMapper> mapper, Supplier<@Nullable Validator> validator) {
        this(mapper, validator, DEFAULT_MAX_OPERATIONS);
    }

    /**
     * As the other one.
     *
     * @param maxOperations how many operations a {@link JsonPatch} may have
     */
    public MergePatchModule(Supplier<JsonMapper> mapper, Supplier<@Nullable Validator> validator, int maxOperations) {
        super("ashlar-merge-patch");
        this.support = new PatchSupport(mapper, validator);
        this.maxOperations = maxOperations;
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new PatchDeserializers(support, maxOperations));
    }

    private static final class PatchDeserializers extends Deserializers.Base {

        private final PatchSupport support;

        private final int maxOperations;

        PatchDeserializers(PatchSupport support, int maxOperations) {
            this.support = support;
            this.maxOperations = maxOperations;
        }

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return Patch.class.isAssignableFrom(type.getRawClass())
                    ? new PatchDeserializer(type, support, maxOperations)
                    : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> valueType) {
            return Patch.class.isAssignableFrom(valueType);
        }
    }
}
