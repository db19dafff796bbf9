package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The small steps that a service's methods share, for users to call and override. */
final class StepMethods {

    private StepMethods() {}

    static List<MethodSpec> of(GroupPlan group, ResourcePlan resource) {
        List<MethodSpec> steps = new ArrayList<>();
        steps.add(find(resource));
        if (group.methods().stream()
                .anyMatch(method -> needsFilter(method.operation().intent(), resource))) {
            steps.add(findByFilter(resource));
        }
        steps.add(save(resource));
        if (group.methods().stream().anyMatch(method -> method.operation().intent() instanceof Intent.DeleteRow)) {
            steps.add(delete(resource));
        }
        if (Passwords.areWritten(group, resource)) {
            Passwords.of(resource).forEach(attribute -> steps.add(Passwords.method(resource, attribute)));
        }
        return steps;
    }

    private static boolean needsFilter(Intent intent, ResourcePlan resource) {
        if (!(intent instanceof Intent.Crud crud) || crud instanceof Intent.CreateRow) {
            return false;
        }
        return crud.target().lookup() != null && !RowLookup.isByKey(crud.target(), resource);
    }

    private static MethodSpec find(ResourcePlan resource) {
        TypeName key = resource.key().type();
        return step("find", resource)
                .addJavadoc("The row with this key; its absence is answered with 404.")
                .addParameter(key, "key")
                .addCode(Code.of(
                        "return repository.findById(key).orElseThrow(() -> new $notFound:T($resource:S, key));\n",
                        notFound(resource)))
                .build();
    }

    private static MethodSpec findByFilter(ResourcePlan resource) {
        ClassName entity = resource.types().entity();
        return step("find", resource)
                .addJavadoc(
                        "The one row that meets the filter; its absence is answered with 404 and the key asked for.")
                .addParameter(ParameterizedTypeName.get(AshlarTypes.FILTER, entity), "filter")
                .addParameter(Object.class, "key")
                .addCode(Code.of("""
                        return repository
                                .findOne(filter.specification())
                                .orElseThrow(() -> new $notFound:T($resource:S, key));
                        """, notFound(resource)))
                .build();
    }

    private static MethodSpec save(ResourcePlan resource) {
        return step("save", resource)
                .addJavadoc("Writes the row at once, so that what the database refuses is answered here.")
                .addParameter(resource.types().entity(), "entity")
                .addStatement("return repository.saveAndFlush(entity)")
                .build();
    }

    private static MethodSpec delete(ResourcePlan resource) {
        return MethodSpec.methodBuilder("delete")
                .addJavadoc(
                        "Removes the row as it was read, at once: rows that refer to it, and changes since, are noticed here.")
                .addModifiers(Modifier.PROTECTED)
                .addParameter(resource.types().entity(), "entity")
                .addStatement("$T.delete(repository, entity)", AshlarTypes.VERSIONED_ROWS)
                .build();
    }

    private static MethodSpec.Builder step(String name, ResourcePlan resource) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PROTECTED)
                .returns(resource.types().entity());
    }

    private static Map<String, Object> notFound(ResourcePlan resource) {
        return Map.of(
                "notFound",
                AshlarTypes.NOT_FOUND,
                "resource",
                resource.resource().name());
    }
}
