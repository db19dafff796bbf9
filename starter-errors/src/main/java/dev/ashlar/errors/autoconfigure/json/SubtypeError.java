package dev.ashlar.errors.autoconfigure.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.ProblemError;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.exc.InvalidTypeIdException;

/** Says what is wrong with an object of which it is not known what it is: with the member that should tell, where one does. */
final class SubtypeError {

    private static final String UNKNOWN_TYPE = "UNKNOWN_TYPE";

    private SubtypeError() {}

    static ProblemError of(InvalidTypeIdException failure, String pointer) {
        Class<?> base = failure.getBaseType() == null
                ? Object.class
                : failure.getBaseType().getRawClass();
        String member = member(base);
        if (member == null) {
            return ProblemError.of(Place.BODY, pointer, UNKNOWN_TYPE);
        }
        String place = pointer + JsonPath.step(member);
        if (failure.getTypeId() == null) {
            return ProblemError.of(Place.BODY, place, BindingError.REQUIRED);
        }
        List<String> names = names(base);
        return names.isEmpty()
                ? ProblemError.of(Place.BODY, place, UNKNOWN_TYPE)
                : ProblemError.of(Place.BODY, place, "INVALID_ENUM_VALUE").with("allowed", names);
    }

    /** Whether only objects can be what is asked for. */
    static boolean isOfObjects(InvalidTypeIdException failure) {
        return failure.getBaseType() != null
                && failure.getBaseType().getRawClass().isAnnotationPresent(JsonTypeInfo.class);
    }

    private static @Nullable String member(Class<?> base) {
        JsonTypeInfo info = base.getAnnotation(JsonTypeInfo.class);
        boolean isMember = info != null
                && info.use() == JsonTypeInfo.Id.NAME
                && (info.include() == JsonTypeInfo.As.PROPERTY || info.include() == JsonTypeInfo.As.EXISTING_PROPERTY);
        if (!isMember) {
            return null;
        }
        return info.property().isEmpty() ? info.use().getDefaultPropertyName() : info.property();
    }

    private static List<String> names(Class<?> base) {
        JsonSubTypes declared = base.getAnnotation(JsonSubTypes.class);
        return declared == null
                ? List.of()
                : Arrays.stream(declared.value())
                        .flatMap(type -> Stream.concat(Stream.of(type.name()), Stream.of(type.names())))
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
