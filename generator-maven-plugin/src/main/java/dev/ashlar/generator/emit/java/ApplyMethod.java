package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.RecordPlan;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.View;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The method of a mapper that writes a record's values into a row. */
final class ApplyMethod {

    private final Plan plan;
    private final Presence presence;
    private final Inputs inputs;

    ApplyMethod(Plan plan) {
        this.plan = plan;
        this.presence = new Presence(plan);
        this.inputs = new Inputs(plan);
    }

    MethodSpec of(ResourcePlan resource, View input) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(input.method())
                .addJavadoc("Writes what a client gives into the row.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(input.record().type(), "source")
                .addParameter(resource.types().entity(), "target");
        if (Inputs.refersToRows(resource, input)) {
            method.addParameter(AshlarTypes.REFERENCES, "references");
        }
        String place = inputs.place(resource, input);
        for (View.Binding binding : Inputs.written(resource, input)) {
            boolean keeps = presence.mayBeAbsent(binding.component())
                    && (inputs.isLookup(resource, binding)
                            || (needsValue(binding) && !inputs.isPatched(resource, input)));
            method.addCode(statement(binding, place, keeps));
        }
        return method.build();
    }

    private CodeBlock statement(View.Binding binding, String place, boolean keeps) {
        RecordPlan.Component component = binding.component();
        CodeBlock source = CodeBlock.of("source.$N()", component.name());
        String pointer = place + Inputs.pointer(component.property().name());
        CodeBlock.Builder code = CodeBlock.builder();
        if (keeps) {
            code.beginControlFlow("if ($L != null)", source);
        }
        code.addStatement("target.set$L($L)", accessor(binding), value(binding, source, pointer));
        return keeps ? code.endControlFlow().build() : code.build();
    }

    /** Whether the row must have a value, so that it keeps the one it has when a request leaves it out; a patch says null. */
    private static boolean needsValue(View.Binding binding) {
        return binding instanceof View.Binding.ToAttribute stored
                ? !Accessors.isOptional(stored.attribute())
                : Inputs.link(binding)
                        .filter(link -> link.relation().required())
                        .isPresent();
    }

    private static String accessor(View.Binding binding) {
        return binding instanceof View.Binding.ToAttribute stored
                ? stored.attribute().accessor()
                : Inputs.link(binding).orElseThrow().accessor();
    }

    private CodeBlock value(View.Binding binding, CodeBlock source, String pointer) {
        if (binding instanceof View.Binding.ToAttribute stored) {
            return stored.converted()
                    ? Conversion.through(source, stored.attribute().type())
                    : source;
        }
        if (binding instanceof View.Binding.ToKey key) {
            return related(key, source, pointer);
        }
        if (binding instanceof View.Binding.ToRow row) {
            return CodeBlock.of("$N($L, $S, references)", ReferenceMethods.name(row), source, pointer);
        }
        throw new IllegalArgumentException(binding + " is not written");
    }

    private CodeBlock related(View.Binding.ToKey binding, CodeBlock source, String pointer) {
        Link link = binding.link();
        if (link.relation().kind() == RelationKind.MANY_TO_ONE) {
            CodeBlock key = Conversion.of(
                    source,
                    binding.component().type(),
                    plan.resource(link.relation().target()).key().type());
            return CodeBlock.of("references.reference($T.class, $L, $S)", link.target(), key, pointer);
        }
        CodeBlock keys = presence.mayBeAbsent(binding.component())
                ? CodeBlock.of("$L == null ? $T.of() : $L", source, List.class, source)
                : source;
        return CodeBlock.of("references.references($T.class, $L, $S)", link.target(), keys, pointer);
    }
}
