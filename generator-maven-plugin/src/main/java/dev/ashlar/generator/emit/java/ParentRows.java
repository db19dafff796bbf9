package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows that a path names above the one it is about: they must exist, and be related to each other and to it. */
final class ParentRows {

    private ParentRows() {}

    /** Conditions of a filter on the target: that it is related to each parent. */
    static List<CodeBlock> criteria(CrudMethod method) {
        return method.target().parents().stream()
                .map(parent -> {
                    PropertyPath path = path(method, parent);
                    return CodeBlock.of(
                            ".$L($S, $L)",
                            path.isThroughMany() ? "member" : "equal",
                            path.property(),
                            key(method, parent));
                })
                .toList();
    }

    /** Statements that end in 404 unless the parents of a collection exist and belong together. */
    static CodeBlock existence(CrudMethod method) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Target.Parent parent : method.target().parents()) {
            Optional<Target.Parent> nearer = nearer(method.target(), parent);
            if (nearer.isPresent()) {
                code.add(relatedness(method, parent, nearer.get(), row(method, nearer.get())));
            } else if (!isNamedBelow(method.target(), parent)) {
                code.addStatement(row(method, parent));
            }
        }
        return code.build();
    }

    /** Statements that relate {@code entity} to the parents that it refers to itself. */
    static CodeBlock assignment(CrudMethod method) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Target.Parent parent : method.target().parents()) {
            Optional<Target.Parent> nearer = nearer(method.target(), parent);
            if (nearer.isEmpty()) {
                code.add(assignment(method, parent));
            } else {
                code.add(relatedness(method, parent, nearer.get(), assigned(method, nearer.get())));
            }
        }
        return code.build();
    }

    /** As {@link #assignment}, for those parents alone that the values of the body could have replaced. */
    static CodeBlock reassignment(CrudMethod method, List<Link> written) {
        return method.target().parents().stream()
                .filter(parent -> parent.relations().size() == 1
                        && written.contains(
                                method.resource().link(parent.relations().get(0))))
                .map(parent -> assignment(method, parent))
                .collect(CodeBlock.joining(""));
    }

    private static CodeBlock assignment(CrudMethod method, Target.Parent parent) {
        Link link = method.resource().link(parent.relations().get(0));
        RelationKind kind = link.relation().kind();
        if (parent.relations().size() > 1 || link.relation().isInverse()) {
            return CodeBlock.of("$L;\n", row(method, parent));
        }
        return kind == RelationKind.MANY_TO_ONE
                ? CodeBlock.of("entity.set$L($L);\n", link.accessor(), row(method, parent))
                : CodeBlock.of("entity.get$L().add($L);\n", link.accessor(), row(method, parent));
    }

    /** A parent that {@code entity} refers to by now, unless it does so through others only. */
    private static CodeBlock assigned(CrudMethod method, Target.Parent parent) {
        Link link = method.resource().link(parent.relations().get(0));
        boolean isReferred = parent.relations().size() == 1 && link.relation().kind() == RelationKind.MANY_TO_ONE;
        return isReferred ? Accessors.get(CodeBlock.of("entity"), link.accessor()) : row(method, parent);
    }

    private static CodeBlock relatedness(
            CrudMethod method, Target.Parent parent, Target.Parent nearer, CodeBlock nearerRow) {
        List<Link> way = path(method, parent)
                .links()
                .subList(nearer.relations().size(), parent.relations().size());
        ResourcePlan nearerResource = resource(method, nearer);
        return Code.of(
                """
                if ($unrelated:L) {
                    throw new $notFound:T($resource:S, $key:L);
                }
                """,
                Map.of(
                        "unrelated", unrelated(nearerRow, way, key(method, parent), keyAccessor(method, parent)),
                        "notFound", AshlarTypes.NOT_FOUND,
                        "resource", nearerResource.resource().name(),
                        "key", key(method, nearer)));
    }

    private static CodeBlock unrelated(CodeBlock row, List<Link> way, CodeBlock key, String keyAccessor) {
        List<CodeBlock> conditions = new ArrayList<>();
        CodeBlock current = row;
        for (Link link : way) {
            current = Accessors.get(current, link.accessor());
            if (link.relation().kind() != RelationKind.MANY_TO_ONE) {
                conditions.add(CodeBlock.of(
                        "$L.stream().noneMatch(row -> row.get$L().equals($L))", current, keyAccessor, key));
                return CodeBlock.join(conditions, " || ");
            }
            if (Accessors.isOptional(link)) {
                conditions.add(CodeBlock.of("$L == null", current));
            }
        }
        conditions.add(CodeBlock.of("!$L.equals($L)", key, Accessors.get(current, keyAccessor)));
        return CodeBlock.join(conditions, " || ");
    }

    /** The nearest parent that lies on the way to another one. */
    private static Optional<Target.Parent> nearer(Target target, Target.Parent parent) {
        return target.parents().stream()
                .filter(other -> isProperPrefix(other.relations(), parent.relations()))
                .max(Comparator.comparingInt(other -> other.relations().size()));
    }

    /** Whether a farther parent's check looks this one up anyway. */
    private static boolean isNamedBelow(Target target, Target.Parent parent) {
        return target.parents().stream()
                .anyMatch(other -> nearer(target, other).filter(parent::equals).isPresent());
    }

    private static boolean isProperPrefix(List<String> start, List<String> whole) {
        return start.size() < whole.size() && whole.subList(0, start.size()).equals(start);
    }

    private static CodeBlock row(CrudMethod method, Target.Parent parent) {
        return CodeBlock.of(
                "references.parent($T.class, $L)",
                resource(method, parent).types().entity(),
                key(method, parent));
    }

    private static CodeBlock key(CrudMethod method, Target.Parent parent) {
        return method.argument(parent.parameter(), path(method, parent).javaType());
    }

    private static String keyAccessor(CrudMethod method, Target.Parent parent) {
        return path(method, parent).attribute().accessor();
    }

    private static ResourcePlan resource(CrudMethod method, Target.Parent parent) {
        List<Link> links = path(method, parent).links();
        return method.plan().resource(links.get(links.size() - 1).relation().target());
    }

    private static PropertyPath path(CrudMethod method, Target.Parent parent) {
        return PropertyPath.of(method.plan(), method.resource(), parent.relations());
    }
}
