package dev.ashlar.generator.emit.describe;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ashlar.generator.plan.Argument;
import dev.ashlar.generator.plan.MethodPlan;
import java.util.stream.Collectors;

/** Java as a person would quote it: simple names, no annotations. */
public final class JavaText {

    private JavaText() {}

    /** Such as {@code List<Pet>}. */
    public static String of(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            return generic.typeArguments().stream()
                    .map(JavaText::of)
                    .collect(Collectors.joining(", ", of(generic.rawType()) + "<", ">"));
        }
        if (type instanceof ArrayTypeName array) {
            return of(array.componentType()) + "[]";
        }
        if (type instanceof ClassName named) {
            return String.join(".", named.simpleNames());
        }
        return type.toString();
    }

    /** The service's method, such as {@code public Pet getPet(Integer petId)}. */
    public static String serviceMethod(MethodPlan method) {
        return method.serviceArguments().stream()
                .map(JavaText::argument)
                .collect(Collectors.joining(", ", "public " + of(method.result()) + " " + method.name() + "(", ")"));
    }

    private static String argument(Argument argument) {
        return of(argument.type()) + " " + argument.name();
    }
}
