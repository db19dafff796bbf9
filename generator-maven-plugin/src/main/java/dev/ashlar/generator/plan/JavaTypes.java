package dev.ashlar.generator.plan;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.MapType;
import dev.ashlar.generator.model.PatchForm;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The Java type for each type of the Blueprint. */
final class JavaTypes {

    private static final ClassName CONTENT = ClassName.get("org.springframework.core.io", "Resource");
    private static final ClassName FILE = ClassName.get("org.springframework.web.multipart", "MultipartFile");
    private static final String CORE = "dev.ashlar.core";

    private final Map<String, ClassName> schemas;

    JavaTypes(Map<String, ClassName> schemas) {
        this.schemas = Map.copyOf(schemas);
    }

    /** A whole body: where it is binary, a stream. */
    TypeName content(Type type) {
        return type == ScalarType.BINARY ? CONTENT : of(type);
    }

    /** A part of a multipart body: where it is binary, a file. */
    TypeName part(Type type) {
        if (type instanceof ListType list && list.element() == ScalarType.BINARY) {
            return ParameterizedTypeName.get(ClassName.get(List.class), FILE);
        }
        return type == ScalarType.BINARY ? FILE : of(type);
    }

    /** Boxed, without annotations; what is called binary in JSON is a text there. */
    TypeName of(Type type) {
        if (type instanceof ScalarType scalar) {
            return scalar(scalar);
        }
        if (type instanceof SchemaType schema) {
            return schema(schema.schema());
        }
        if (type instanceof ListType list) {
            return ParameterizedTypeName.get(ClassName.get(List.class), of(list.element()));
        }
        if (type instanceof MapType map) {
            return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), of(map.value()));
        }
        throw new IllegalArgumentException("No Java type for " + type);
    }

    ClassName schema(String name) {
        return Planned.in(schemas, name);
    }

    TypeName patchOf(PatchForm form, String schema) {
        String name = switch (form) {
            case MERGE -> "MergePatch";
            case OPERATIONS -> "JsonPatch";
            case EITHER -> "Patch";
        };
        return ParameterizedTypeName.get(ClassName.get(CORE + ".patch", name), schema(schema));
    }

    TypeName listOf(String schema) {
        return ParameterizedTypeName.get(ClassName.get(List.class), schema(schema));
    }

    private static TypeName scalar(ScalarType scalar) {
        return switch (scalar) {
            case STRING, BINARY -> ClassName.get(String.class);
            case INT32 -> ClassName.get(Integer.class);
            case INT64 -> ClassName.get(Long.class);
            case DECIMAL -> ClassName.get(BigDecimal.class);
            case FLOAT -> ClassName.get(Float.class);
            case DOUBLE -> ClassName.get(Double.class);
            case BOOLEAN -> ClassName.get(Boolean.class);
            case DATE -> ClassName.get(LocalDate.class);
            case DATE_TIME -> ClassName.get(Instant.class);
            case UUID -> ClassName.get(UUID.class);
            case URI -> ClassName.get(URI.class);
            case BASE64 -> ArrayTypeName.of(TypeName.BYTE);
            case ANY -> ClassName.get(Object.class);
        };
    }
}
