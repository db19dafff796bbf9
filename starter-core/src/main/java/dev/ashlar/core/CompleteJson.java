package dev.ashlar.core;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON for the application's own use, where a value is written and read back whole: read-only and write-only members,
 * which limit what clients see and set, are included.
 */
public final class CompleteJson {

    private CompleteJson() {}

    /** A mapper that is configured as the given one and leaves out nothing. */
    public static JsonMapper of(JsonMapper mapper) {
        return mapper.rebuild().annotationIntrospector(new EveryMember()).build();
    }

    private static final class EveryMember extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonProperty.@Nullable Access findPropertyAccess(MapperConfig<?> config, Annotated annotated) {
            return null;
        }
    }
}
