package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.View;
import java.util.List;

/** What a component of a record shows of a row. */
final class ShownValues {

    private static final CodeBlock ROW = CodeBlock.of("entity");

    private final Plan plan;

    ShownValues(Plan plan) {
        this.plan = plan;
    }

    CodeBlock of(View.Binding binding) {
        if (binding instanceof View.Binding.ToAttribute stored) {
            CodeBlock value = Accessors.get(ROW, stored.attribute().accessor());
            if (stored.converted() && stored.attribute().isInherited()) {
                return CodeBlock.of("$T.toIntExact($L)", Math.class, value);
            }
            return stored.converted()
                    ? Conversion.through(value, stored.component().type())
                    : value;
        }
        if (binding instanceof View.Binding.ToKey key) {
            return key(key);
        }
        if (binding instanceof View.Binding.ToOwnRow own) {
            ResourcePlan target = plan.resource(own.link().relation().target());
            return row(
                    own.link(), target, inside(target.view(own.targetSchema()).method()));
        }
        return binding instanceof View.Binding.ToRow row ? row(row) : CodeBlock.of("null");
    }

    /** The same where the row is shown inside one of its own kind. */
    CodeBlock ofInside(View.Binding binding) {
        if (binding instanceof View.Binding.ToOwnRow own) {
            boolean isList =
                    !isSingular(own.link()) && own.component().property().required();
            return isList ? CodeBlock.of("$T.of()", List.class) : CodeBlock.of("null");
        }
        return of(binding);
    }

    /** The mapper's method that shows a row inside one of its own kind. */
    static String inside(String method) {
        return method + "Inside";
    }

    private CodeBlock key(View.Binding.ToKey binding) {
        Link link = binding.link();
        Attribute key = plan.resource(link.relation().target()).key();
        CodeBlock related = Accessors.get(ROW, link.accessor());
        if (isSingular(link)) {
            TypeName shown = binding.component().type();
            return unlessAbsent(link, Conversion.of(Accessors.get(related, key.accessor()), key.type(), shown));
        }
        return CodeBlock.of("$L.stream().map($T::get$L).toList()", related, link.target(), key.accessor());
    }

    private CodeBlock row(View.Binding.ToRow binding) {
        Link link = binding.link();
        ResourcePlan target = plan.resource(link.relation().target());
        return row(link, target, target.view(binding.targetSchema()).method());
    }

    private static CodeBlock row(Link link, ResourcePlan target, String method) {
        CodeBlock related = Accessors.get(ROW, link.accessor());
        return isSingular(link)
                ? unlessAbsent(link, CodeBlock.of("$T.$N($L)", target.types().mapper(), method, related))
                : CodeBlock.of(
                        "$L.stream().map($T::$N).toList()",
                        related,
                        target.types().mapper(),
                        method);
    }

    private static CodeBlock unlessAbsent(Link link, CodeBlock value) {
        return Accessors.isOptional(link)
                ? CodeBlock.of("$L == null ? null : $L", Accessors.get(ROW, link.accessor()), value)
                : value;
    }

    private static boolean isSingular(Link link) {
        return link.relation().kind() == RelationKind.MANY_TO_ONE;
    }
}
