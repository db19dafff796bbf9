package dev.ashlar.core.union;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * JSON is read and written as one of the types that this sealed interface permits, where no member of it tells which. Each of them is a
 * record, an enum, or a record of one component, its {@code @JsonValue}, for what is no object; each is a {@link Variant}.
 *
 * <p>It becomes the first of them, in the order of {@code permits}, that has its JSON type, whose {@code @NotNull} members
 * are all there, and that can be read; one that knows all its members comes before one that would drop some. What fits
 * none is refused as a subtype that does not exist is, where it stands.
 *
 * <p>Jackson has annotations of its own for objects that a member tells apart: {@code @JsonTypeInfo}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonDeserialize(using = OneOfDeserializer.class)
@JsonSerialize(using = OneOfSerializer.class)
public @interface OneOf {}
