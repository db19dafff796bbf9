package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.plan.RecordPlan;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Components that must not show in logs. */
final class Secrets {

    private static final Pattern SECRET =
            Pattern.compile("password|passphrase|secret|token|credential|api[-_]?key", Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    static boolean isSecret(RecordPlan.Component component) {
        return component.property().access() == Access.WRITE_ONLY
                || component.property().sensitive()
                || SECRET.matcher(component.property().name()).find();
    }

    /** The text of a record as Java makes it, but for the secrets. */
    static MethodSpec maskedText(RecordPlan record) {
        List<RecordPlan.Component> components = record.components();
        CodeBlock members = IntStream.range(0, components.size())
                .mapToObj(i -> member(i == 0 ? record.type().simpleName() + "[" : ", ", components.get(i)))
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> CodeBlock.join(all, "\n        + ")));
        return MethodSpec.methodBuilder("toString")
                .addJavadoc("Without what must not show in logs.")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addCode("return $L\n        + $S;\n", members, "]")
                .build();
    }

    private static CodeBlock member(String before, RecordPlan.Component component) {
        String label = before + component.name() + "=";
        return isSecret(component)
                ? CodeBlock.of("$S", label + "***")
                : CodeBlock.of("$S + $N", label, component.name());
    }
}
