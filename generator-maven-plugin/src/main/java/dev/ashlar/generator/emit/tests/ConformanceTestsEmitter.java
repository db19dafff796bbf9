package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.plan.Plan;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The test class that sends every operation what the document allows and what it does not, and reads the answers with it. */
final class ConformanceTestsEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        return plan.groups().isEmpty()
                ? Stream.empty()
                : new TestSources(plan).of(TestNames.conformanceTests(plan), "/paths", type(plan));
    }

    private static TypeSpec type(Plan plan) {
        return TypeSpec.classBuilder(TestNames.conformanceTests(plan))
                .addJavadoc("Every operation does what the document says.")
                .addAnnotation(TestNames.apiTest(plan))
                .superclass(TestTypes.CONFORMANCE_CONTRACT)
                .addMethod(MethodSpec.methodBuilder("document")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED)
                        .returns(TestTypes.PATH)
                        .addStatement(
                                "return $T.of($S)",
                                TestTypes.PATH,
                                plan.project().documentPath())
                        .build())
                .build();
    }
}
