package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.java.LimitCode;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.RateLimit;
import dev.ashlar.generator.model.Route;
import dev.ashlar.generator.plan.AccessPlan;
import dev.ashlar.generator.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The test class that calls every operation with a limit until it is refused. */
final class OperationLimitsTestsEmitter implements Emitter {

    private static final TypeName TABLE = ParameterizedTypeName.get(TestTypes.STREAM, TestTypes.OPERATION_LIMIT);

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        AccessPlan access = plan.access();
        List<Operation> called = access.limited().stream()
                .filter(operation -> operation.route().method() != Route.Method.TRACE) // the server's own affair
                .toList();
        return plan.isOwned(access.limits()) || called.isEmpty()
                ? Stream.empty()
                : new TestSources(plan)
                        .of(
                                TestNames.limitsTests(plan),
                                "/paths",
                                type(plan, called),
                                Map.of(TestTypes.OPERATION_LIMIT, List.of("limited")));
    }

    private static TypeSpec type(Plan plan, List<Operation> called) {
        return TypeSpec.classBuilder(TestNames.limitsTests(plan))
                .addJavadoc("Operations may be called as often as the document says, and not more often.")
                .addAnnotation(TestNames.apiTest(plan))
                .superclass(TestTypes.LIMIT_CONTRACT)
                .addMethod(MethodSpec.methodBuilder("operations")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED)
                        .returns(TABLE)
                        .addCode(
                                "return $T.of($L);\n",
                                TestTypes.STREAM,
                                LimitCode.lines(called, OperationLimitsTestsEmitter::line))
                        .build())
                .build();
    }

    private static CodeBlock line(Operation operation) {
        RateLimit limit = LimitCode.limit(operation);
        return CodeBlock.of(
                "$T.limited($L, $L, $L)$L",
                TestTypes.OPERATION_LIMIT,
                LimitCode.route(operation),
                limit.requests() + (limit.requests() > Integer.MAX_VALUE ? "L" : ""),
                limit.per().toSeconds(),
                OperationPoliciesTestsEmitter.content(operation));
    }
}
