package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
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
import java.util.List;
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
        if (plan.encrypts()) {
            type.addAnnotation(AnnotationSpec.builder(TestTypes.ACTIVE_PROFILES)
                    .addMember("value", "$S", "test")
                    .build());
        }
        return type.addAnnotation(AnnotationSpec.builder(TestTypes.IMPORT)
                        .addMember("value", "{\n$L\n}", classes(imported(plan)))
                        .build())
                .build();
    }

    private static List<ClassName> imported(Plan plan) {
        Stream<ClassName> access = plan.access().isGuarded() ? Stream.of(TestNames.localAccess(plan)) : Stream.empty();
        return Stream.of(
                        Stream.of(TestNames.uncountedCalls(plan)),
                        access,
                        plan.resources().stream().map(TestNames::rows))
                .flatMap(types -> types)
                .toList();
    }

    private static CodeBlock classes(List<ClassName> imported) {
        return imported.stream().map(type -> CodeBlock.of("    $T.class", type)).collect(CodeBlock.joining(",\n"));
    }

    private static AnnotationSpec value(Class<?> annotation, CodeBlock value) {
        return AnnotationSpec.builder(annotation).addMember("value", value).build();
    }
}
