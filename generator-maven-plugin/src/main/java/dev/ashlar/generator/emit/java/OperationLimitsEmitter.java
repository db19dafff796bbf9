package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.RateLimit;
import dev.ashlar.generator.plan.AccessPlan;
import dev.ashlar.generator.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** How often what may be called, as a table, where the document says it. */
final class OperationLimitsEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        AccessPlan access = plan.access();
        return access.limited().isEmpty()
                ? Stream.empty()
                : new Sources(plan)
                        .of(
                                access.limits(),
                                "/paths",
                                type(access),
                                Map.of(SecurityTypes.OPERATION_RATE_LIMIT, List.of("limited")));
    }

    private static TypeSpec type(AccessPlan access) {
        return TypeSpec.classBuilder(access.limits())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "How often what may be called, as the document says it. What is not listed here has the limits of $L.",
                        "{@code ashlar.security.rate-limits}")
                .addAnnotation(Annotations.of(SpringTypes.CONFIGURATION)
                        .with("proxyBeanMethods", "false")
                        .build())
                .addMethod(MethodSpec.methodBuilder("rateLimits")
                        .addAnnotation(SpringTypes.BEAN)
                        .returns(SecurityTypes.RATE_LIMITS)
                        .addCode(
                                "return $T.of($L);\n",
                                SecurityTypes.RATE_LIMITS,
                                LimitCode.lines(access.limited(), OperationLimitsEmitter::line))
                        .build())
                .build();
    }

    private static CodeBlock line(Operation operation) {
        RateLimit limit = LimitCode.limit(operation);
        return CodeBlock.of(
                "$T.limited($L, $S)$L",
                SecurityTypes.OPERATION_RATE_LIMIT,
                LimitCode.route(operation),
                limit.text(),
                limit.by() == RateLimit.By.ADDRESS ? ".byAddress()" : "");
    }
}
