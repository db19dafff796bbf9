package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A JPA entity per resource. */
final class EntityEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        AttributeFields attributes = new AttributeFields(plan);
        LinkFields links = new LinkFields(plan);
        Sources sources = new Sources(plan);
        return plan.resources().stream()
                .flatMap(resource -> sources.of(
                        resource.types().entity(), resource.resource().origin(), type(resource, attributes, links)));
    }

    private static TypeSpec type(ResourcePlan resource, AttributeFields attributes, LinkFields links) {
        TypeSpec.Builder type = TypeSpec.classBuilder(resource.types().entity())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("A row of $L.", resource.table().name())
                .addAnnotation(JpaTypes.ENTITY)
                .addAnnotation(table(resource))
                .superclass(AshlarTypes.VERSIONED_ENTITY);
        RecordedChanges.of(resource).forEach(type::addAnnotation);
        if (hasTimes(resource)) {
            type.addAnnotation(Annotations.value(JpaTypes.ENTITY_LISTENERS, "$T.class", SpringTypes.AUDITING_LISTENER));
        }
        List<Attribute> own = resource.attributes().stream()
                .filter(attribute -> !attribute.isInherited())
                .toList();
        own.forEach(attribute -> {
            type.addField(attributes.field(resource, attribute));
            attributes.index(attribute).ifPresent(type::addField);
        });
        resource.links().forEach(link -> type.addField(links.field(link)));
        own.forEach(attribute -> type.addMethods(Accessors.of(resource, attribute)));
        resource.links().forEach(link -> type.addMethods(Accessors.of(link)));
        return type.build();
    }

    private static AnnotationSpec table(ResourcePlan resource) {
        return Annotations.of(JpaTypes.TABLE)
                .with("name", "$S", resource.table().name())
                .build();
    }

    private static boolean hasTimes(ResourcePlan resource) {
        return resource.attributes().stream()
                .map(attribute -> attribute.field().origin())
                .anyMatch(origin -> origin == FieldOrigin.CREATED_AT || origin == FieldOrigin.UPDATED_AT);
    }
}
