package dev.ashlar.generator.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Collects the members of an annotation, which stays on one line. */
final class Annotations {

    private final ClassName type;
    private final List<CodeBlock> members = new ArrayList<>();

    private Annotations(ClassName type) {
        this.type = type;
    }

    static Annotations of(ClassName type) {
        return new Annotations(type);
    }

    static AnnotationSpec plain(ClassName type) {
        return AnnotationSpec.builder(type).build();
    }

    /** An annotation whose one member is its value. */
    static AnnotationSpec value(ClassName type, String format, Object... arguments) {
        return AnnotationSpec.builder(type)
                .addMember("value", format, arguments)
                .build();
    }

    /** The same type, where it may be absent. */
    static TypeName nullable(TypeName type) {
        return type.annotated(plain(CommonTypes.NULLABLE));
    }

    Annotations with(String member, String format, Object... arguments) {
        members.add(CodeBlock.of(member + " = " + format, arguments));
        return this;
    }

    Annotations withIf(boolean condition, String member, String format, Object... arguments) {
        return condition ? with(member, format, arguments) : this;
    }

    /** Whether it has no members so far. */
    boolean isPlain() {
        return members.isEmpty();
    }

    /** JavaPoet gives each member a line of its own; all of them as one value stay together. */
    AnnotationSpec build() {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(type);
        if (!members.isEmpty()) {
            annotation.addMember("value", CodeBlock.join(members, ", "));
        }
        return annotation.build();
    }
}
