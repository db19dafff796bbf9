package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.java.CallerCode;
import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.plan.OperationAccess;
import dev.ashlar.generator.plan.Plan;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The test class that calls every operation as nobody, as somebody who lacks what it asks for, and as whom it is for. */
final class OperationPoliciesTestsEmitter implements Emitter {

    private static final CallerCode CODE = new CallerCode(TestTypes.OPERATION_ACCESS, TestTypes.LOCAL_CALLER);
    private static final TypeName TABLE = ParameterizedTypeName.get(TestTypes.STREAM, TestTypes.OPERATION_ACCESS);

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        List<OperationAccess> called = plan.access().operations().stream()
                .filter(access -> access.operation().route().method() != Route.Method.TRACE) // the server's own affair
                .toList();
        boolean isOwn = plan.isOwned(plan.access().policies());
        return isOwn || called.isEmpty()
                ? Stream.empty()
                : new TestSources(plan)
                        .of(TestNames.policiesTests(plan), "/paths", type(plan, called), CODE.staticImports());
    }

    private static TypeSpec type(Plan plan, List<OperationAccess> called) {
        List<MethodSpec> parts = CallerCode.parts(called, TABLE, OperationPoliciesTestsEmitter::table);
        return TypeSpec.classBuilder(TestNames.policiesTests(plan))
                .addJavadoc("Every operation is for whom the document says, and for nobody else.")
                .addAnnotation(TestNames.apiTest(plan))
                .superclass(TestTypes.ACCESS_CONTRACT)
                .addMethod(MethodSpec.methodBuilder("operations")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED)
                        .returns(TABLE)
                        .addCode(parts.isEmpty() ? table(called) : joined(parts))
                        .build())
                .addMethods(parts)
                .build();
    }

    private static CodeBlock joined(List<MethodSpec> parts) {
        String calls = parts.stream().map(part -> part.name() + "()").collect(Collectors.joining(", "));
        return CodeBlock.of("return $T.of($L).flatMap(part -> part);\n", TestTypes.STREAM, calls);
    }

    private static CodeBlock table(List<OperationAccess> operations) {
        CodeBlock lines = operations.stream()
                .map(operation -> CodeBlock.of("\n        $L$L", CODE.line(operation), content(operation.operation())))
                .collect(CodeBlock.joining(","));
        return CodeBlock.of("return $T.of($L);\n", TestTypes.STREAM, lines);
    }

    /** A handler is chosen by the type of the body. */
    static CodeBlock content(Operation operation) {
        Body body = operation.body();
        return body == null || body.mediaTypes().isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(".taking($S)", concrete(body.mediaTypes().get(0)));
    }

    private static String concrete(String mediaType) {
        return mediaType.equals("*/*") ? "application/octet-stream" : mediaType.replace("*", "plain");
    }
}
