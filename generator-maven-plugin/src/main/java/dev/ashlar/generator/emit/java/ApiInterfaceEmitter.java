package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.model.Documentation;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Repetition;
import dev.ashlar.generator.plan.Argument;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.MethodPlan;
import dev.ashlar.generator.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The HTTP contract of each group as an interface. */
final class ApiInterfaceEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        ArgumentAnnotations arguments = new ArgumentAnnotations(plan);
        Sources sources = new Sources(plan);
        return plan.groups().stream()
                .flatMap(group -> sources.of(group.types().api(), Origins.of(group), type(group, arguments)));
    }

    private static TypeSpec type(GroupPlan group, ArgumentAnnotations arguments) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(group.types().api())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("HTTP operations on $L.", Origins.subject(group));
        group.methods().forEach(method -> type.addMethod(method(method, arguments)));
        return type.build();
    }

    private static MethodSpec method(MethodPlan plan, ArgumentAnnotations arguments) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(plan.name())
                .addJavadoc(documentation(plan))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(Signatures.response(plan));
        if (plan.operation().documentation().deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        if (plan.validationStatus() != null) {
            method.addAnnotation(Annotations.value(AshlarTypes.VALIDATION_STATUS, "$L", plan.validationStatus()));
        }
        repetition(plan.operation().repetition()).ifPresent(method::addAnnotation);
        method.addAnnotation(MappingAnnotation.of(plan.operation()));
        plan.arguments().forEach(argument -> method.addParameter(arguments.annotated(argument)));
        return method.build();
    }

    private static Optional<AnnotationSpec> repetition(@Nullable Repetition repetition) {
        return Optional.ofNullable(repetition)
                .map(declared -> Annotations.of(AshlarTypes.IDEMPOTENT)
                        .withIf(declared == Repetition.KEY_REQUIRED, "required", "true")
                        .build());
    }

    private static CodeBlock documentation(MethodPlan plan) {
        List<CodeBlock> parts = new ArrayList<>();
        parts.add(text(plan.operation()));
        plan.arguments().forEach(argument -> tag(argument).ifPresent(parts::add));
        String answer = plan.operation().success().description();
        if (answer != null && !answer.isBlank()) {
            parts.add(CodeBlock.of("@return $L", Prose.line(answer)));
        }
        return Tags.joined(parts);
    }

    private static CodeBlock text(Operation operation) {
        Documentation documentation = operation.documentation();
        String summary = documentation.summary() == null ? "" : Prose.sentence(documentation.summary());
        String description = documentation.description();
        boolean isSilent = summary.isEmpty() && (description == null || description.isBlank());
        return isSilent ? Prose.paragraphs(operation.route().toString() + ".") : Prose.paragraphs(summary, description);
    }

    private static Optional<CodeBlock> tag(Argument argument) {
        if (argument.source() instanceof Argument.FromParameter from) {
            return Tags.parameter(
                    argument.name(),
                    from.parameter().description(),
                    from.parameter().deprecated());
        }
        return argument.source() instanceof Argument.FromBody from
                ? Tags.parameter(argument.name(), from.body().description(), false)
                : Optional.empty();
    }
}
