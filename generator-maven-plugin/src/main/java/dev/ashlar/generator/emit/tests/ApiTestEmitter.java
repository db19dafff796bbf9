package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.plan.Plan;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The annotation that the test classes share, so that they share one running application. */
final class ApiTestEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        return new TestSources(plan).of(TestNames.apiTest(plan), "", type(plan));
    }

    private static TypeSpec type(Plan plan) {
        TypeSpec.Builder type = TypeSpec.annotationBuilder(TestNames.apiTest(plan))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Calls the application over HTTP, on a real database; all such tests share one application.")
                .addAnnotation(Documented.class)
                .addAnnotation(value(Retention.class, CodeBlock.of("$T.RUNTIME", RetentionPolicy.class)))
                .addAnnotation(value(Target.class, CodeBlock.of("$T.TYPE", ElementType.class)))
                .addAnnotation(AnnotationSpec.builder(TestTypes.SPRING_BOOT_TEST)
                        .addMember(
                                "value",
                                "webEnvironment = $T.RANDOM_PORT",
                                TestTypes.SPRING_BOOT_TEST.nestedClass("WebEnvironment"))
                        .build())
                .addAnnotation(TestTypes.AUTO_CONFIGURE_CLIENT);
        if (!plan.resources().isEmpty()) {
            type.addAnnotation(AnnotationSpec.builder(TestTypes.IMPORT)
                    .addMember("value", "{\n$L\n}", rows(plan))
                    .build());
        }
        return type.build();
    }

    private static CodeBlock rows(Plan plan) {
        return plan.resources().stream()
                .map(resource -> CodeBlock.of("    $T.class", TestNames.rows(resource)))
                .collect(CodeBlock.joining(",\n"));
    }

    private static AnnotationSpec value(Class<?> annotation, CodeBlock value) {
        return AnnotationSpec.builder(annotation).addMember("value", value).build();
    }
}
