package dev.ashlar.errors.autoconfigure.validation;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.web.bind.annotation.BindParam;

/** The name by which clients give a field of a form or of a query object. */
final class BoundName {

    private BoundName() {}

    /** What {@link BindParam} says of the field; its own name where nothing does. */
    static String of(@Nullable Class<?> form, String field) {
        Constructor<?> constructor = form == null ? null : resolvable(form);
        return constructor == null
                ? field
                : Arrays.stream(constructor.getParameters())
                        .filter(parameter -> parameter.getName().equals(field))
                        .map(parameter -> bound(parameter, field))
                        .findFirst()
                        .orElse(field);
    }

    private static @Nullable Constructor<?> resolvable(Class<?> form) {
        try {
            return BeanUtils.getResolvableConstructor(form);
        } catch (IllegalStateException severalConstructors) {
            return null;
        }
    }

    private static String bound(Parameter parameter, String field) {
        BindParam name = parameter.getAnnotation(BindParam.class);
        return name == null || name.value().isEmpty() ? field : name.value();
    }
}
