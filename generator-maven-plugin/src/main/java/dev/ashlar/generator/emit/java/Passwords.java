package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** How a service keeps passwords. */
final class Passwords {

    /** What hashes them. */
    static final ClassName ENCODER = ClassName.get("org.springframework.security.crypto.password", "PasswordEncoder");

    private Passwords() {}

    /** The attributes of the resource that hold a hash. */
    static List<Attribute> of(ResourcePlan resource) {
        return resource.attributes().stream().filter(Attribute::isHashed).toList();
    }

    /** Whether some operation of the group writes one. */
    static boolean areWritten(GroupPlan group, ResourcePlan resource) {
        return !group.methods().isEmpty() && !of(resource).isEmpty();
    }

    /** The name of the service's step that stores one. */
    static String step(Attribute attribute) {
        return "encode" + attribute.accessor();
    }

    static MethodSpec method(ResourcePlan resource, Attribute attribute) {
        return MethodSpec.methodBuilder(step(attribute))
                .addJavadoc(
                        "Keeps a hash of what is given, not the text itself; where nothing is given, or a patch does not mention\n"
                                + "it, what is kept stays.")
                .addModifiers(Modifier.PROTECTED)
                .addParameter(resource.types().entity(), "entity")
                .addParameter(Annotations.nullable(attribute.type()), "given")
                .addCode(Code.of("""
                        if (given != null && !given.equals(entity.get$accessor:L())) {
                            entity.set$accessor:L(passwords.encode(given));
                        }
                        """, Map.of("accessor", attribute.accessor())))
                .build();
    }
}
