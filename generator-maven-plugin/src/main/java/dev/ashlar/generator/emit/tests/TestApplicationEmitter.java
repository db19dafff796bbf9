package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.plan.Plan;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The main class of local runs: the application on an embedded PostgreSQL. */
final class TestApplicationEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        return new TestSources(plan).of(TestNames.application(plan), "", type(plan));
    }

    private static TypeSpec type(Plan plan) {
        return TypeSpec.classBuilder(TestNames.application(plan))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "Runs the application on this machine with an embedded PostgreSQL: {@code mvn spring-boot:test-run}.")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("main")
                        .addJavadoc("Starts it.")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addParameter(String[].class, "args")
                        .addStatement(
                                "$T.from($T::main).with($L)$L.run(args)",
                                TestTypes.SPRING_APPLICATION,
                                plan.application(),
                                configurations(plan),
                                plan.encrypts() ? CodeBlock.of(".withAdditionalProfiles($S)", "local") : "")
                        .build())
                .build();
    }

    private static CodeBlock configurations(Plan plan) {
        CodeBlock database = CodeBlock.of("$T.class", TestTypes.LOCAL_POSTGRES);
        return plan.access().isGuarded()
                ? CodeBlock.of("$L, $T.class", database, TestNames.localAccess(plan))
                : database;
    }
}
