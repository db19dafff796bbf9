package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.View;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What has the changes of an entity recorded, but for values that no log may have. */
final class RecordedChanges {

    private RecordedChanges() {}

    static Stream<AnnotationSpec> of(ResourcePlan resource) {
        return resource.resource().audited() ? Stream.of(annotation(resource)) : Stream.empty();
    }

    private static AnnotationSpec annotation(ResourcePlan resource) {
        Set<String> masked = masked(resource);
        String name = resource.resource().name();
        return masked.isEmpty()
                ? Annotations.value(AshlarTypes.AUDITED_CHANGES, "$S", name)
                : Annotations.of(AshlarTypes.AUDITED_CHANGES)
                        .with("value", "$S", name)
                        .with("masked", "{$L}", quoted(masked))
                        .build();
    }

    private static CodeBlock quoted(Set<String> names) {
        return names.stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(", "));
    }

    private static Set<String> masked(ResourcePlan resource) {
        Set<String> masked = new LinkedHashSet<>();
        resource.attributes().stream()
                .filter(attribute -> attribute.isHashed() || attribute.isEncrypted() || isSecret(resource, attribute))
                .map(Attribute::name)
                .forEach(masked::add);
        return masked;
    }

    private static boolean isSecret(ResourcePlan resource, Attribute attribute) {
        return Stream.concat(resource.views().stream(), resource.inputs().stream())
                .flatMap(view -> view.bindings().stream())
                .anyMatch(binding -> binding instanceof View.Binding.ToAttribute bound
                        && bound.attribute().equals(attribute)
                        && Secrets.isSecret(bound.component()));
    }
}
