package dev.ashlar.errors;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** Translates Java property names into the names that clients see. Built on the JSON mapper where there is one. */
public interface WireNames {

    /** Names as they are in Java. */
    WireNames IDENTITY = (owner, property) -> new Property(property, Object.class, Object.class);

    /** The values of an enum as clients write them. */
    default List<String> enumValues(Class<?> enumType) {
        return Arrays.stream(enumType.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    /**
     * Finds the wire name of a property.
     *
     * @param owner the type that has the property
     * @param property the Java name of the property
     * @return what is known of it; the Java name where nothing is
     */
    Property property(Type owner, String property);

    /**
     * The type of a value whose declared type may be a sealed one, which permits several.
     *
     * @param declared the type that the value must have
     * @param value the value
     * @return the type that it has; the declared one where that is no sealed type of it
     */
    default Type variant(Type declared, Object value) {
        return declared;
    }

    /**
     * Whether the members of a property's value are members of its owner to clients, who see no such property.
     *
     * @param owner the type that has the property
     * @param property the Java name of the property
     * @return false where that is not known
     */
    default boolean isUnwrapped(Type owner, String property) {
        return false;
    }

    /**
     * Whether clients may write a value and never read it, such as a password, or may not read what contains it.
     *
     * @param root what the document is read as
     * @param pointer JSON Pointer (RFC 6901) to the value
     * @return true also where that is not known
     */
    default boolean isWriteOnly(Type root, String pointer) {
        return true;
    }

    /**
     * A property as clients see it.
     *
     * @param name its wire name
     * @param type its type
     * @param elementType the type of its elements or map values, {@code Object} where it has none
     */
    record Property(String name, Type type, Type elementType) {}
}
