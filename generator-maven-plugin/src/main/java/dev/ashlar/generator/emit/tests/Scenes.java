package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.emit.java.PropertyPath;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows that an operation needs, and how its path names them. */
final class Scenes {

    private final Plan plan;
    private final RowGraph graph;

    Scenes(Plan plan) {
        this.plan = plan;
        this.graph = new RowGraph(plan);
    }

    /** Whether tests can store what the path names: not, where parents refer to the row and not the row to them. */
    boolean canBeSet(Subject subject) {
        return subject.parents().stream()
                .flatMap(parent -> links(subject, parent).stream())
                .noneMatch(link -> link.relation().isInverse());
    }

    /** A row of the target with its parents. */
    Scene stored(Subject subject) {
        return stored(subject, List.of());
    }

    /** As above, with more changes of the row before it is stored. */
    Scene stored(Subject subject, List<CodeBlock> more) {
        ResourcePlan resource = subject.resource();
        String row = TestNames.row(resource);
        CodeBlock saved = CodeBlock.of("$N.saved($L)", TestNames.rowsField(resource), changes(subject, more));
        CodeBlock given = CodeBlock.builder()
                .add("$T $N = $L;\n", resource.types().entity(), row, saved)
                .build();
        Map<String, CodeBlock> values = new LinkedHashMap<>();
        for (Target.Parent parent : subject.parents()) {
            values.put(parent.parameter(), key(CodeBlock.of("$N", row), links(subject, parent)));
        }
        Target.Lookup lookup = subject.target().lookup();
        if (lookup != null) {
            values.put(lookup.source(), get(CodeBlock.of("$N", row), resource.attribute(lookup.field())));
        }
        return new Scene(given, values);
    }

    /** The parents alone. */
    Scene parents(Subject subject) {
        CodeBlock.Builder given = CodeBlock.builder();
        Map<String, CodeBlock> values = new LinkedHashMap<>();
        for (Target.Parent parent : subject.parents()) {
            Optional<Target.Parent> nearer = nearer(subject, parent);
            if (nearer.isPresent()) {
                List<Link> way = links(subject, parent);
                List<Link> rest = way.subList(nearer.get().relations().size(), way.size());
                values.put(parent.parameter(), key(CodeBlock.of("$N", variable(subject, nearer.get())), rest));
            } else {
                ResourcePlan resource = resource(subject, parent);
                given.add(
                        "$T $N = $N.saved($L);\n",
                        resource.types().entity(),
                        variable(subject, parent),
                        TestNames.rowsField(resource),
                        changesOf(subject, parent));
                values.put(parent.parameter(), get(CodeBlock.of("$N", variable(subject, parent)), resource.key()));
            }
        }
        return new Scene(given.build(), values);
    }

    ResourcePlan resource(Subject subject, Target.Parent parent) {
        List<Link> links = links(subject, parent);
        return graph.target(links.get(links.size() - 1));
    }

    static CodeBlock get(CodeBlock row, Attribute attribute) {
        return CodeBlock.of("$L.get$L()", row, attribute.accessor());
    }

    private CodeBlock changes(Subject subject, List<CodeBlock> more) {
        Stream<CodeBlock> parents = subject.parents().stream()
                .map(parent -> links(subject, parent).get(0))
                .distinct()
                .filter(link -> !graph.required(subject.resource()).contains(link))
                .map(link -> RowChanges.assignment("row", link, saved(link)));
        return RowChanges.lambda(Stream.concat(parents, more.stream()).toList());
    }

    /** A parent that leads to a farther one has to have it. */
    private CodeBlock changesOf(Subject subject, Target.Parent parent) {
        int depth = parent.relations().size();
        List<CodeBlock> changes = subject.parents().stream()
                .filter(farther -> farther.relations().size() > depth
                        && nearer(subject, farther).filter(parent::equals).isPresent())
                .map(farther -> links(subject, farther).get(depth))
                .filter(link -> !graph.required(resource(subject, parent)).contains(link))
                .map(link -> RowChanges.assignment("row", link, saved(link)))
                .toList();
        return RowChanges.lambda(changes);
    }

    private CodeBlock saved(Link link) {
        return CodeBlock.of("$N.saved()", TestNames.rowsField(graph.target(link)));
    }

    private CodeBlock key(CodeBlock row, List<Link> way) {
        CodeBlock current = row;
        for (Link link : way) {
            String first = link.relation().kind() == RelationKind.MANY_TO_MANY ? ".iterator().next()" : "";
            current = CodeBlock.of("$L.get$L()$L", current, link.accessor(), first);
        }
        return get(current, graph.target(way.get(way.size() - 1)).key());
    }

    List<Link> links(Subject subject, Target.Parent parent) {
        return PropertyPath.of(plan, subject.resource(), parent.relations()).links();
    }

    static Optional<Target.Parent> nearer(Subject subject, Target.Parent parent) {
        return subject.parents().stream()
                .filter(other -> other.relations().size() < parent.relations().size()
                        && parent.relations()
                                .subList(0, other.relations().size())
                                .equals(other.relations()))
                .findFirst();
    }

    String variable(Subject subject, Target.Parent parent) {
        ResourcePlan resource = resource(subject, parent);
        boolean isTargetsOwn = resource.equals(subject.resource());
        return isTargetsOwn ? "parent" + TestNames.stem(resource) : TestNames.row(resource);
    }
}
