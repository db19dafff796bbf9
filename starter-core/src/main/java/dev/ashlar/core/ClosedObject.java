package dev.ashlar.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * JSON objects of this type have no members but its own, as {@code additionalProperties: false} of JSON Schema has it: what
 * has others is refused as a body with an unknown property is, whatever the mapper does with other types. Members that are
 * read-only or ignored are passed over as ever, and so is what was stored as JSON before the type lost a member.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ClosedObject {}
