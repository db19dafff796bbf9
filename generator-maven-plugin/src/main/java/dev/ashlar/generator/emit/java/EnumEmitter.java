package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.plan.EnumPlan;
import dev.ashlar.generator.plan.Plan;
import java.math.BigDecimal;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** An enum per closed set of values. */
final class EnumEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        Sources sources = new Sources(plan);
        Implemented implemented = new Implemented(plan);
        return plan.enums().stream()
                .flatMap(choice -> sources.of(choice.type(), choice.schema().origin(), type(choice, implemented)));
    }

    private static TypeSpec type(EnumPlan choice, Implemented implemented) {
        TypeName base = base(choice.schema().base());
        TypeSpec.Builder type = TypeSpec.enumBuilder(choice.type())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Prose.paragraphs(documentation(choice)));
        implemented.addTo(type, choice.type());
        choice.constants()
                .forEach(constant -> type.addEnumConstant(
                        constant.name(),
                        TypeSpec.anonymousClassBuilder(argument(constant.value(), base))
                                .build()));
        if (EnumValues.areConverted(choice.schema())) {
            EnumValues.addTo(type, choice, base);
        }
        return type.addField(value(choice, base))
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(base, "value")
                        .addStatement("this.value = value")
                        .build())
                .addMethod(MethodSpec.methodBuilder("value")
                        .addJavadoc("The value as it stands in requests and responses.")
                        .addAnnotation(CommonTypes.JSON_VALUE)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(base)
                        .addStatement("return value")
                        .build())
                .addMethod(MethodSpec.methodBuilder("toString")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement(isText(base) ? CodeBlock.of("return value") : text())
                        .build())
                .build();
    }

    private static String documentation(EnumPlan choice) {
        String description = choice.schema().description();
        return description == null ? "One of the values of " + choice.schema().name() + "." : description;
    }

    private static FieldSpec value(EnumPlan choice, TypeName base) {
        FieldSpec.Builder field = FieldSpec.builder(base, "value", Modifier.PRIVATE, Modifier.FINAL);
        if (choice.stored() && (isText(base) || base.equals(TypeName.INT))) {
            field.addAnnotation(JpaTypes.ENUMERATED_VALUE);
        }
        return field.build();
    }

    private static CodeBlock text() {
        return CodeBlock.of("return $T.valueOf(value)", String.class);
    }

    private static boolean isText(TypeName base) {
        return !base.isPrimitive() && !base.equals(TypeName.get(BigDecimal.class));
    }

    private static TypeName base(ScalarType base) {
        return switch (base) {
            case INT32 -> TypeName.INT;
            case INT64 -> TypeName.LONG;
            case DECIMAL -> TypeName.get(BigDecimal.class);
            default -> TypeName.get(String.class);
        };
    }

    private static CodeBlock argument(String value, TypeName base) {
        if (base.equals(TypeName.LONG)) {
            return CodeBlock.of("$LL", value);
        }
        if (base.isPrimitive()) {
            return CodeBlock.of("$L", value);
        }
        return isText(base) ? CodeBlock.of("$S", value) : CodeBlock.of("new $T($S)", BigDecimal.class, value);
    }
}
