package dev.ashlar.errors.autoconfigure.validation;

import java.lang.reflect.Type;
import java.util.Map;
import org.springframework.core.ResolvableType;

/** The type of the elements of a collection, of the values of a map, of the content of an array. */
final class ElementType {

    private ElementType() {}

    static Type of(Type container) {
        ResolvableType type = ResolvableType.forType(container);
        if (type.isArray()) {
            return type.getComponentType().getType();
        }
        boolean map = Map.class.isAssignableFrom(type.toClass());
        ResolvableType element =
                map ? type.asMap().getGeneric(1) : type.as(Iterable.class).getGeneric(0);
        return element.resolve() == null ? Object.class : element.getType();
    }
}
