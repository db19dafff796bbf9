package dev.ashlar.core.union;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A type that sealed interfaces permit. Where JSON is asked for this very type, it is read and written as if it
 * implemented none of them, since Jackson has types inherit how their interfaces are read and written.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonDeserialize
@JsonSerialize
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
public @interface Variant {}
