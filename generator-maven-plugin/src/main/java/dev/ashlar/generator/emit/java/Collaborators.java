package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Paging;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.MethodPlan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.ArrayList;
import java.util.List;

/** What a service that stores rows works with, in the order of its constructor. */
final class Collaborators {

    private Collaborators() {}

    /** The repository, what looks rows up, and what reads lists where one of them has cursors. */
    static List<ParameterSpec> of(GroupPlan group, ResourcePlan resource) {
        List<ParameterSpec> collaborators = new ArrayList<>();
        collaborators.add(collaborator(resource.types().repository(), "repository"));
        collaborators.add(collaborator(AshlarTypes.REFERENCES, "references"));
        if (group.methods().stream().anyMatch(Collaborators::hasCursors)) {
            collaborators.add(collaborator(AshlarTypes.LIST_READER, "lists"));
        }
        return collaborators;
    }

    /** What it is given besides: a constructor with it would change, and break classes of users, with a property. */
    static List<ParameterSpec> injected(GroupPlan group, ResourcePlan resource) {
        List<ParameterSpec> collaborators = new ArrayList<>();
        if (Passwords.areWritten(group, resource)) {
            collaborators.add(collaborator(Passwords.ENCODER, "passwords"));
        }
        if (group.methods().stream().anyMatch(method -> findsByIndex(method, resource))) {
            collaborators.add(collaborator(AshlarTypes.BLIND_INDEXES, "indexes"));
        }
        return collaborators;
    }

    private static boolean findsByIndex(MethodPlan method, ResourcePlan resource) {
        return method.operation().intent() instanceof Intent.ListRows list
                && list.filters().stream()
                        .anyMatch(filter -> filter.path().size() == 1
                                && resource.attributes().stream()
                                        .anyMatch(attribute -> attribute.isEncrypted()
                                                && attribute
                                                        .field()
                                                        .name()
                                                        .equals(filter.path().get(0))));
    }

    private static boolean hasCursors(MethodPlan method) {
        return method.operation().intent() instanceof Intent.ListRows list && list.paging() instanceof Paging.ByCursor;
    }

    private static ParameterSpec collaborator(TypeName type, String name) {
        return ParameterSpec.builder(type, name).build();
    }
}
