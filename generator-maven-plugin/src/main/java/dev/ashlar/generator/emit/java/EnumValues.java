package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.plan.EnumPlan;
import javax.lang.model.element.Modifier;

/** What an enum needs whose values neither JPA nor Jackson knows how to read: fractions, and numbers of more than 32 bits. */
final class EnumValues {

    private static final String CONVERTER = "Stored";

    private EnumValues() {}

    static boolean areConverted(EnumSchema schema) {
        return schema.base() == ScalarType.INT64 || schema.base() == ScalarType.DECIMAL;
    }

    /** The converter by which an entity stores constants as their values. */
    static ClassName converter(ClassName choice) {
        return choice.nestedClass(CONVERTER);
    }

    static void addTo(TypeSpec.Builder type, EnumPlan choice, TypeName base) {
        boolean isDecimal = choice.schema().base() == ScalarType.DECIMAL;
        if (isDecimal || choice.stored()) {
            type.addMethod(of(choice, base, isDecimal));
        }
        if (choice.stored()) {
            type.addType(stored(choice, base.box()));
        }
    }

    private static MethodSpec of(EnumPlan choice, TypeName base, boolean isDecimal) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("of")
                .addJavadoc("The constant of that value.\n\n@throws IllegalArgumentException if there is none")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(choice.type())
                .addParameter(base, "value")
                .beginControlFlow("for ($T constant : values())", choice.type())
                .beginControlFlow(
                        "if ($L)",
                        CodeBlock.of(isDecimal ? "constant.value.compareTo(value) == 0" : "constant.value == value"))
                .addStatement("return constant")
                .endControlFlow()
                .endControlFlow()
                .addStatement(
                        "throw new $T($S + value)",
                        IllegalArgumentException.class,
                        "No " + choice.schema().name() + " has the value ");
        if (isDecimal) {
            method.addAnnotation(CommonTypes.JSON_CREATOR);
        }
        return method.build();
    }

    private static TypeSpec stored(EnumPlan choice, TypeName value) {
        TypeName constant = Annotations.nullable(choice.type());
        TypeName column = Annotations.nullable(value);
        return TypeSpec.classBuilder(CONVERTER)
                .addJavadoc("Stores the constants as their values.")
                .addAnnotation(AnnotationSpec.builder(JpaTypes.CONVERTER).build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(JpaTypes.ATTRIBUTE_CONVERTER, constant, column))
                .addMethod(conversion(
                        "convertToDatabaseColumn",
                        column,
                        constant,
                        CodeBlock.of("constant == null ? null : constant.value()"),
                        "constant"))
                .addMethod(conversion(
                        "convertToEntityAttribute",
                        constant,
                        column,
                        CodeBlock.of("value == null ? null : of(value)"),
                        "value"))
                .build();
    }

    private static MethodSpec conversion(String name, TypeName to, TypeName from, CodeBlock result, String argument) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(to)
                .addParameter(from, argument)
                .addStatement("return $L", result)
                .build();
    }
}
