package dev.ashlar.core.autoconfigure.form;

import java.lang.reflect.Constructor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.BindParam;

/** The types of the fields of an object that is made by its constructor, such as a record. */
final class FieldTypes {

    private FieldTypes() {}

    /** By the names that clients use; none where the object is not made so. */
    static Map<String, ResolvableType> of(ResolvableType type) {
        return constructor(type.resolve()).map(FieldTypes::parameters).orElse(Map.of());
    }

    private static Optional<Constructor<?>> constructor(@Nullable Class<?> type) {
        if (type == null
                || BeanUtils.isSimpleValueType(type)
                || type.getPackageName().startsWith("java.")) {
            return Optional.empty();
        }
        try {
            return Optional.of(BeanUtils.getResolvableConstructor(type));
        } catch (IllegalStateException severalConstructorsOrNone) {
            return Optional.empty();
        }
    }

    private static Map<String, ResolvableType> parameters(Constructor<?> constructor) {
        @Nullable String[] names = BeanUtils.getParameterNames(constructor);
        Map<String, ResolvableType> types = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            MethodParameter parameter = MethodParameter.forFieldAwareConstructor(constructor, i, names[i]);
            BindParam bound = parameter.getParameterAnnotation(BindParam.class);
            String name = bound == null || bound.value().isEmpty() ? names[i] : bound.value();
            types.put(String.valueOf(name), ResolvableType.forMethodParameter(parameter));
        }
        return types;
    }
}
