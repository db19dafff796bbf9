package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.java.Code;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.MethodPlan;
import dev.ashlar.generator.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A test class per controller with operations that wait for code: what is answered once they are written. */
final class ControllerTestsEmitter implements Emitter {

    /** What the document has deprecated is tested all the same. */
    private static final AnnotationSpec DEPRECATION = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$S", "deprecation")
            .build();

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        SampleResults results = new SampleResults(plan.blueprint());
        TestSources sources = new TestSources(plan);
        return plan.groups().stream()
                .filter(group -> !plan.isOwned(group.types().controller()))
                .filter(group -> !custom(group).isEmpty())
                .flatMap(group ->
                        sources.of(name(group), custom(group).get(0).operation().origin(), type(group, results)));
    }

    private static List<MethodPlan> custom(GroupPlan group) {
        return group.methods().stream()
                .filter(method -> method.operation().intent() instanceof Intent.Custom)
                .toList();
    }

    private static ClassName name(GroupPlan group) {
        ClassName controller = group.types().controller();
        return controller.peerClass(controller.simpleName() + "Tests");
    }

    private static TypeSpec type(GroupPlan group, SampleResults results) {
        return TypeSpec.classBuilder(name(group))
                .addJavadoc(
                        "What {@link $T} makes of the results of operations that wait for code.",
                        group.types().controller())
                .addMethods(custom(group).stream()
                        .map(method -> test(group, method, results))
                        .toList())
                .build();
    }

    private static MethodSpec test(GroupPlan group, MethodPlan method, SampleResults results) {
        MethodSpec test =
                method.result().equals(TypeName.VOID) ? ofNothing(group, method) : ofResult(group, method, results);
        return method.operation().documentation().deprecated()
                ? test.toBuilder().addAnnotation(DEPRECATION).build()
                : test;
    }

    private static MethodSpec ofNothing(GroupPlan group, MethodPlan method) {
        return Tests.method(
                method.name() + "Answers" + method.status() + "WhenItIsDone",
                Code.of(
                        """
                        $controller:T controller = new $controller:T($mockito:T.mock($service:T.class));

                        $response:T response = controller.$method:N($arguments:L);

                        $assertions:T.assertThat(response.getStatusCode().value()).isEqualTo($status:L);
                        """,
                        Map.of(
                                "controller", group.types().controller(),
                                "mockito", TestTypes.MOCKITO,
                                "service", group.types().service(),
                                "response", response(TypeName.VOID.box()),
                                "method", method.name(),
                                "arguments", nulls(method),
                                "assertions", TestTypes.ASSERTIONS,
                                "status", method.status())));
    }

    private static MethodSpec ofResult(GroupPlan group, MethodPlan method, SampleResults results) {
        CodeBlock given = Code.of(
                """
                $type:T result = $sample:L;
                $controller:T controller = new $controller:T($mockito:T.mock($service:T.class, call -> result));

                """,
                Map.of(
                        "type", method.result(),
                        "sample", results.of(method),
                        "controller", group.types().controller(),
                        "mockito", TestTypes.MOCKITO,
                        "service", group.types().service()));
        CodeBlock then = Code.of(
                """
                $response:T response = controller.$method:N($arguments:L);

                $assertions:T.assertThat(response.getStatusCode().value()).isEqualTo($status:L);
                $assertions:T.assertThat(response.getBody()).isEqualTo(result);
                """,
                Map.of(
                        "response", response(method.result()),
                        "method", method.name(),
                        "arguments", nulls(method),
                        "assertions", TestTypes.ASSERTIONS,
                        "status", method.status()));
        return Tests.method(
                method.name() + "Answers" + method.status() + "WithTheServicesResult",
                CodeBlock.of("$L$L", given, then));
    }

    private static TypeName response(TypeName content) {
        return ParameterizedTypeName.get(TestTypes.RESPONSE_ENTITY, content);
    }

    /** The controller only hands arguments on. */
    private static String nulls(MethodPlan method) {
        return method.arguments().stream().map(argument -> "null").collect(Collectors.joining(", "));
    }
}
