package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.plan.AccessPlan;
import dev.ashlar.generator.plan.OperationAccess;
import dev.ashlar.generator.plan.Plan;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Who may call what, as a table. */
final class OperationPoliciesEmitter implements Emitter {

    private static final CallerCode CODE = new CallerCode(SecurityTypes.OPERATION_POLICY, SecurityTypes.CREDENTIALS);

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        return new Sources(plan).of(plan.access().policies(), "/paths", type(plan.access()), CODE.staticImports());
    }

    private static TypeSpec type(AccessPlan access) {
        List<MethodSpec> parts =
                CallerCode.parts(access.operations(), SecurityTypes.ACCESS_POLICIES, OperationPoliciesEmitter::table);
        TypeSpec.Builder type = TypeSpec.classBuilder(access.policies())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Who may call what, as the document says it. What is not listed here is refused to everybody.")
                .addAnnotation(Annotations.of(SpringTypes.CONFIGURATION)
                        .with("proxyBeanMethods", "false")
                        .build())
                .addMethod(MethodSpec.methodBuilder("accessPolicies")
                        .addAnnotation(SpringTypes.BEAN)
                        .returns(SecurityTypes.ACCESS_POLICIES)
                        .addCode(parts.isEmpty() ? table(access.operations()) : joined(parts))
                        .build());
        return type.addMethods(parts).build();
    }

    private static CodeBlock joined(List<MethodSpec> parts) {
        CodeBlock others = parts.stream()
                .skip(1)
                .map(part -> CodeBlock.of("\n        .and($L())", part.name()))
                .collect(CodeBlock.joining(""));
        return CodeBlock.of("return $L()$L;\n", parts.get(0).name(), others);
    }

    private static CodeBlock table(List<OperationAccess> operations) {
        CodeBlock lines = operations.stream()
                .map(operation -> CodeBlock.of("\n        $L", CODE.line(operation)))
                .collect(CodeBlock.joining(","));
        return CodeBlock.of("return $T.of($L);\n", SecurityTypes.ACCESS_POLICIES, lines);
    }
}
