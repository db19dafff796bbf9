package dev.ashlar.generator.emit.java;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the schemas that rows are written from say of the mapper's methods. */
final class Inputs {

    private final Plan plan;

    Inputs(Plan plan) {
        this.plan = plan;
    }

    /** The bindings that a request writes: not what only the server gives, and no key. */
    static List<View.Binding> written(ResourcePlan resource, View input) {
        return input.bindings().stream()
                .filter(binding -> binding.component().property().access() != Access.READ_ONLY)
                .filter(binding -> isWritten(resource, binding))
                .toList();
    }

    /** What a request gives and the service stores as a hash. */
    static List<View.Binding.ToAttribute> hashed(View input) {
        return input.bindings().stream()
                .filter(View.Binding.ToAttribute.class::isInstance)
                .map(View.Binding.ToAttribute.class::cast)
                .filter(binding -> binding.attribute().isHashed()
                        && binding.component().property().access() != Access.READ_ONLY)
                .toList();
    }

    /** The relations that the body of a method writes. */
    static List<Link> writtenLinks(CrudMethod method, Input input) {
        ResourcePlan resource = method.resource();
        return written(resource, resource.input(input.schema())).stream()
                .flatMap(binding -> link(binding).stream())
                .toList();
    }

    /** The relation that a binding is about. */
    static Optional<Link> link(View.Binding binding) {
        if (binding instanceof View.Binding.ToKey key) {
            return Optional.of(key.link());
        }
        return binding instanceof View.Binding.ToRow row ? Optional.of(row.link()) : Optional.empty();
    }

    /** Whether writing it takes a look at other rows. */
    static boolean refersToRows(ResourcePlan resource, View input) {
        return written(resource, input).stream().anyMatch(binding -> !(binding instanceof View.Binding.ToAttribute));
    }

    /** Whether a merge patch is made of this schema, so that the present state must be shown as it. */
    boolean isPatched(ResourcePlan resource, View input) {
        return intents(resource)
                .anyMatch(intent -> intent instanceof Intent.PatchRow patch
                        && patch.input().schema().equals(input.schema()));
    }

    /** Whether paths find rows by what the binding writes: leaving it out must not make a row unreachable. */
    boolean isLookup(ResourcePlan resource, View.Binding binding) {
        return binding instanceof View.Binding.ToAttribute stored
                && intents(resource)
                        .map(intent -> ((Intent.Crud) intent).target().lookup())
                        .anyMatch(lookup -> lookup != null
                                && lookup.field()
                                        .equals(stored.attribute().field().name()));
    }

    /** The mapper's method that shows the present state with everything that a request may write. */
    String currentMethod(ResourcePlan resource, View input) {
        String record = input.record().type().simpleName();
        return sameView(resource, input)
                .map(View::method)
                .orElse(
                        resource.views().stream().anyMatch(view -> view.schema().equals(input.schema()))
                                ? "current" + record
                                : "to" + record);
    }

    /** The view that shows all of the input, if there is one. */
    Optional<View> sameView(ResourcePlan resource, View input) {
        return resource.views().stream()
                .filter(view -> view.schema().equals(input.schema())
                        && hashed(input).isEmpty()
                        && written(resource, view).containsAll(written(resource, input)))
                .findFirst();
    }

    /** JSON pointer of the object with the values in the body: empty, or into the envelope. */
    String place(ResourcePlan resource, View input) {
        return intents(resource)
                .flatMap(intent -> input(intent).stream())
                .filter(candidate -> candidate.schema().equals(input.schema()))
                .map(candidate -> candidate.member() == null ? "" : pointer(candidate.member()))
                .findFirst()
                .orElse("");
    }

    static String pointer(String property) {
        return "/" + property.replace("~", "~0").replace("/", "~1");
    }

    private static boolean isWritten(ResourcePlan resource, View.Binding binding) {
        if (binding instanceof View.Binding.ToAttribute stored) {
            return stored.attribute().field().origin() == FieldOrigin.CLIENT
                    && !stored.attribute().isHashed()
                    && !stored.attribute().equals(resource.key());
        }
        return link(binding).filter(link -> !link.relation().isInverse()).isPresent();
    }

    private Stream<Intent> intents(ResourcePlan resource) {
        return plan.blueprint().operations().stream()
                .map(operation -> operation.intent())
                .filter(intent -> intent instanceof Intent.Crud crud
                        && crud.target().resource().equals(resource.resource().name()));
    }

    private static Optional<Input> input(Intent intent) {
        if (intent instanceof Intent.CreateRow create) {
            return Optional.of(create.input());
        }
        if (intent instanceof Intent.ReplaceRow replace) {
            return Optional.of(replace.input());
        }
        return intent instanceof Intent.PatchRow patch ? Optional.of(patch.input()) : Optional.empty();
    }
}
