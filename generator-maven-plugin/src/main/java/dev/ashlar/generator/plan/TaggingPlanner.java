package dev.ashlar.generator.plan;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Key;
import dev.ashlar.generator.model.KeySource;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.Target;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What entity tags are made of. It is the same for all operations on one path: those that change a row follow the one that reads it. */
final class TaggingPlanner {

    private final Blueprint blueprint;
    private final Map<String, ResourcePlan> resources;

    TaggingPlanner(Blueprint blueprint, Map<String, ResourcePlan> resources) {
        this.blueprint = blueprint;
        this.resources = Map.copyOf(resources);
    }

    /**
     * The tagging of the one row that an operation is about.
     *
     * @param location where a created row can be read
     * @return null for operations on no row or on several, and for those that create what cannot be read
     */
    @Nullable
    Tagging tagging(Operation operation, MethodPlan.@Nullable Location location) {
        if (!(operation.intent() instanceof Intent.Crud crud) || crud instanceof Intent.ListRows) {
            return null;
        }
        if (crud instanceof Intent.GetRow get) {
            return LocationPlanner.schema(get.result())
                    .map(schema -> tagging(get, schema))
                    .orElse(null);
        }
        if (crud instanceof Intent.CreateRow) {
            return location == null ? null : ofReader(crud, location.path());
        }
        return ofReader(crud, operation.route().path());
    }

    /** That of the operation which reads the row, best under the same path. */
    private Tagging ofReader(Intent.Crud crud, String path) {
        return blueprint.operations().stream()
                .sorted(Comparator.comparing(reader -> reader.route().path().equals(path) ? 0 : 1))
                .filter(reader -> reader.intent() instanceof Intent.GetRow)
                .map(reader -> (Intent.GetRow) reader.intent())
                .filter(get -> get.target().resource().equals(crud.target().resource()))
                .flatMap(get -> LocationPlanner.schema(get.result()).map(schema -> tagging(get, schema)).stream())
                .findFirst()
                .orElseGet(Tagging.ByVersion::new);
    }

    private Tagging tagging(Intent.GetRow get, String schema) {
        ResourcePlan resource = Planned.in(resources, get.target().resource());
        return isFoundByLastingKey(resource, get.target()) && isOneRow(resource.view(schema))
                ? new Tagging.ByVersion()
                : new Tagging.ByContent(get.result());
    }

    /** Versions start anew with every row, so that another row under the same path may have the same one. */
    private static boolean isFoundByLastingKey(ResourcePlan resource, Target target) {
        Key key = resource.resource().key();
        Target.Lookup lookup = target.lookup();
        return lookup != null && lookup.field().equals(key.name()) && key.source() == KeySource.GENERATED;
    }

    /** Not with the keys of many: a row less on the other side is no change of this one. */
    private static boolean isOneRow(View view) {
        return view.bindings().stream()
                .noneMatch(binding -> binding instanceof View.Binding.ToRow
                        || (binding instanceof View.Binding.ToKey key
                                && key.link().relation().kind() != RelationKind.MANY_TO_ONE));
    }
}
