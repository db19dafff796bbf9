package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ClassName;

/** Names of the constraints. */
final class ValidationTypes {

    static final ClassName VALID = ClassName.get("jakarta.validation", "Valid");
    static final ClassName NOT_NULL = jakarta("NotNull");
    static final ClassName SIZE = jakarta("Size");
    static final ClassName EMAIL = jakarta("Email");
    static final ClassName MIN = jakarta("Min");
    static final ClassName MAX = jakarta("Max");
    static final ClassName DECIMAL_MIN = jakarta("DecimalMin");
    static final ClassName DECIMAL_MAX = jakarta("DecimalMax");
    static final ClassName ASSERT_TRUE = jakarta("AssertTrue");
    static final ClassName ASSERT_FALSE = jakarta("AssertFalse");
    static final ClassName UNIQUE_ELEMENTS = ClassName.get("org.hibernate.validator.constraints", "UniqueElements");
    static final ClassName MULTIPLE_OF = ClassName.get("dev.ashlar.core", "MultipleOf");

    static final ClassName IP_ADDRESS = ClassName.get("org.hibernate.validator.constraints", "IpAddress");
    static final ClassName TEXT_PATTERN = ClassName.get("dev.ashlar.core", "TextPattern");
    static final ClassName FORMAT = ClassName.get("dev.ashlar.core", "Format");
    static final ClassName TEXT_FORMAT = ClassName.get("dev.ashlar.core", "TextFormat");

    private ValidationTypes() {}

    private static ClassName jakarta(String name) {
        return ClassName.get("jakarta.validation.constraints", name);
    }
}
