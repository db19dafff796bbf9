package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.plan.Argument;
import dev.ashlar.generator.plan.MethodPlan;
import java.util.List;

/** What the signatures of an operation's methods have in common. */
final class Signatures {

    private Signatures() {}

    static TypeName response(MethodPlan method) {
        TypeName body = method.result().equals(TypeName.VOID) ? TypeName.VOID.box() : method.result();
        return ParameterizedTypeName.get(SpringTypes.RESPONSE_ENTITY, body);
    }

    static List<ParameterSpec> parameters(List<Argument> arguments) {
        return arguments.stream()
                .map(argument ->
                        ParameterSpec.builder(type(argument), argument.name()).build())
                .toList();
    }

    private static TypeName type(Argument argument) {
        return argument.required() ? argument.type() : Annotations.nullable(argument.type());
    }
}
