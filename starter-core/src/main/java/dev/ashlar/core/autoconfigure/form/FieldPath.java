package dev.ashlar.core.autoconfigure.form;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;

/**
 * A way into an object.
 *
 * @param text as Spring's binding writes it
 * @param type of what is there
 */
record FieldPath(String text, ResolvableType type) {

    /** Spring's binding fails where there are more. */
    private static final int MOST_ELEMENTS = 256;

    /** One step further, if there is anything of that name, key or index; an empty one is an element. */
    Optional<FieldPath> step(String name) {
        Class<?> here = type.resolve(Object.class);
        if (Map.class.isAssignableFrom(here)) {
            return Optional.of(
                    new FieldPath(text + "[" + name + "]", type.asMap().getGeneric(1)));
        }
        if (Collection.class.isAssignableFrom(here)) {
            return element(name, type.asCollection().getGeneric(0));
        }
        if (here.isArray()) {
            return element(name, type.getComponentType());
        }
        ResolvableType field = FieldTypes.of(type).get(name);
        return field == null
                ? Optional.empty()
                : Optional.of(new FieldPath(text.isEmpty() ? name : text + "." + name, field));
    }

    private Optional<FieldPath> element(String index, ResolvableType element) {
        if (index.isEmpty()) {
            boolean isText = BeanUtils.isSimpleValueType(element.resolve(Object.class));
            return Optional.of(new FieldPath(isText ? text : text + "[0]", element));
        }
        return index.matches("\\d{1,3}") && Integer.parseInt(index) < MOST_ELEMENTS
                ? Optional.of(new FieldPath(text + "[" + Integer.parseInt(index) + "]", element))
                : Optional.empty();
    }
}
