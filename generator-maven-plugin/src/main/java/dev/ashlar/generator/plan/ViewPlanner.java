package dev.ashlar.generator.plan;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Protection;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationForm;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.model.Result;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the schemas that operations show and take correspond to entities. */
final class ViewPlanner {

    private final Blueprint blueprint;
    private final Map<String, RecordPlan> records;
    private final EntityPlanner entities;
    private final ViewCycles cycles;
    private final Map<String, Set<String>> shown = new LinkedHashMap<>();

    ViewPlanner(Blueprint blueprint, Map<String, RecordPlan> records, EntityPlanner entities) {
        this.blueprint = blueprint;
        this.records = Map.copyOf(records);
        this.entities = entities;
        collectShown();
        this.cycles = new ViewCycles(blueprint, shown);
    }

    List<View> views(Resource resource) {
        return Planned.in(shown, resource.name()).stream()
                .map(schema ->
                        view(resource, schema, "to" + record(schema).type().simpleName(), true))
                .toList();
    }

    List<View> inputs(Resource resource) {
        Set<String> schemas = new LinkedHashSet<>();
        blueprint
                .operations()
                .forEach(operation -> input(operation.intent(), resource).ifPresent(schemas::add));
        return schemas.stream()
                .map(schema -> view(resource, schema, "apply", false))
                .toList();
    }

    private RecordPlan record(String schema) {
        return Planned.in(records, schema);
    }

    private static Optional<String> input(Intent intent, Resource resource) {
        if (!(intent instanceof Intent.Crud crud) || !crud.target().resource().equals(resource.name())) {
            return Optional.empty();
        }
        if (crud instanceof Intent.CreateRow create) {
            return Optional.of(create.input().schema());
        }
        if (crud instanceof Intent.ReplaceRow replace) {
            return Optional.of(replace.input().schema());
        }
        return crud instanceof Intent.PatchRow patch ? Optional.of(patch.input().schema()) : Optional.empty();
    }

    /** A view of one resource can show another resource as a schema that no operation returns by itself. */
    private void collectShown() {
        Deque<ShownRow> open = new ArrayDeque<>();
        blueprint.resources().forEach(resource -> {
            shown.put(resource.name(), new LinkedHashSet<>());
            open.add(new ShownRow(resource.name(), resource.schema()));
        });
        blueprint.operations().forEach(operation -> {
            if (operation.intent() instanceof Intent.Crud crud) {
                schemaOf(crud.result())
                        .ifPresent(schema -> open.add(new ShownRow(crud.target().resource(), schema)));
            }
            if (operation.intent() instanceof Intent.PatchRow patch) {
                open.addAll(rowsThatAPatchStartsFrom(patch));
            }
        });
        while (!open.isEmpty()) {
            ShownRow next = open.poll();
            if (Planned.in(shown, next.resource()).add(next.schema())) {
                open.addAll(ViewCycles.rowsInside(blueprint, next));
            }
        }
    }

    /** A patch is applied to the present state in the form of its input, which shows related rows like any view. */
    private List<ShownRow> rowsThatAPatchStartsFrom(Intent.PatchRow patch) {
        return ViewCycles.rowsInside(
                blueprint, new ShownRow(patch.target().resource(), patch.input().schema()));
    }

    private static Optional<String> schemaOf(Result result) {
        if (result instanceof Result.One one) {
            return Optional.of(one.schema());
        }
        if (result instanceof Result.Wrapped wrapped) {
            return Optional.of(wrapped.schema());
        }
        if (result instanceof Result.Many many) {
            return Optional.of(many.schema());
        }
        return result instanceof Result.Page page ? Optional.of(page.schema()) : Optional.empty();
    }

    private View view(Resource resource, String schema, String method, boolean shows) {
        RecordPlan record = record(schema);
        List<View.Binding> bindings = new ArrayList<>();
        for (RecordPlan.Component component : record.components()) {
            bindings.add(shows ? shownBinding(resource, schema, component) : binding(resource, component, false));
        }
        return new View(schema, record, method, bindings);
    }

    private static boolean isHashed(Resource resource, Property property) {
        return resource.field(property.name())
                .filter(field -> field.protection() == Protection.HASHED)
                .isPresent();
    }

    private View.Binding shownBinding(Resource resource, String schema, RecordPlan.Component component) {
        Property property = component.property();
        View.Binding unbound = new View.Binding.Unbound(component);
        if (property.access() == Access.WRITE_ONLY || isHashed(resource, property)) {
            return unbound;
        }
        View.Binding binding = binding(resource, component, true);
        ShownRow row = new ShownRow(resource.name(), schema);
        if (!cycles.closes(row, property.name())) {
            return binding;
        }
        return binding instanceof View.Binding.ToRow inner && row.equals(shown(inner))
                ? new View.Binding.ToOwnRow(component, inner.link(), inner.targetSchema())
                : unbound;
    }

    private static ShownRow shown(View.Binding.ToRow row) {
        return new ShownRow(row.link().relation().target(), row.targetSchema());
    }

    private View.Binding binding(Resource resource, RecordPlan.Component component, boolean shows) {
        Property property = component.property();
        Optional<Relation> relation = resource.relations().stream()
                .filter(candidate -> candidate.isSeenIn(property.name()))
                .findFirst();
        if (relation.isPresent()) {
            return linked(resource, component, relation.get(), shows);
        }
        Optional<Field> field = resource.field(property.name());
        return field.isEmpty() ? new View.Binding.Unbound(component) : stored(resource, component, field.get());
    }

    private View.Binding stored(Resource resource, RecordPlan.Component component, Field field) {
        Attribute attribute = entities.attributes(resource).stream()
                .filter(candidate -> candidate.field().name().equals(field.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No attribute planned for " + field.name()));
        return new View.Binding.ToAttribute(
                component, attribute, !attribute.type().equals(component.type()));
    }

    private View.Binding linked(Resource resource, RecordPlan.Component component, Relation relation, boolean shows) {
        if (!shows && relation.isInverse()) {
            return new View.Binding.Unbound(component);
        }
        Link link = entities.links(resource).stream()
                .filter(candidate -> candidate.relation().name().equals(relation.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No link planned for " + relation.name()));
        boolean isRow = component.property().name().equals(relation.property());
        if (isRow && relation.form() == RelationForm.OBJECT) {
            return new View.Binding.ToRow(
                    component,
                    link,
                    ViewCycles.schemaInside(component.property().type()));
        }
        return new View.Binding.ToKey(component, link);
    }

    /** A row as one of the schemas it is shown as. */
    record ShownRow(String resource, String schema) {}
}
