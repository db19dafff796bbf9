package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.PatchForm;
import dev.ashlar.generator.plan.MethodPlan;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.RecordPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The bodies that tests of stored rows send. */
final class Bodies {

    private final Plan plan;
    private final BodyLinks links;

    Bodies(Plan plan, RowGraph graph) {
        this.plan = plan;
        this.links = new BodyLinks(plan, graph);
    }

    RecordPlan record(Subject subject) {
        return plan.record(subject.input().schema());
    }

    ClassName builder(Subject subject) {
        return record(subject).builder();
    }

    /** The builder of a valid body that refers to rows which exist. */
    CodeBlock valid(Subject subject) {
        return links.of(subject).isEmpty()
                ? CodeBlock.of("$T.valid()", builder(subject))
                : CodeBlock.of("$N()", setupName(subject));
    }

    /** The private method behind {@link #valid}, where it takes rows to refer to. */
    Optional<MethodSpec> setup(Subject subject) {
        List<BodyLinks.Member> members = links.of(subject);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(setupName(subject))
                .addModifiers(Modifier.PRIVATE)
                .returns(builder(subject));
        members.forEach(member -> method.addCode(member.given()));
        CodeBlock calls = members.stream()
                .map(member -> CodeBlock.of("\n.$N($L)", member.component().name(), member.value()))
                .collect(CodeBlock.joining(""));
        return Optional.of(method.addStatement("return $T.valid()$L", builder(subject), calls)
                .build());
    }

    /** The text that is sent for a builder of the row's values. */
    CodeBlock json(Subject subject, CodeBlock builder) {
        Input input = subject.input();
        if (input.envelope() == null || input.member() == null) {
            return CodeBlock.of("$L.json()", builder);
        }
        RecordPlan envelope = plan.record(input.envelope());
        String member = envelope.component(input.member()).name();
        return CodeBlock.of("$T.valid().$N($L.build()).json()", envelope.builder(), member, builder);
    }

    /** The text of a patch that changes nothing. */
    CodeBlock nothing(Subject subject) {
        return sendsOperations(subject)
                ? CodeBlock.of("$S", "[]")
                : json(subject, CodeBlock.of("$T.empty()", builder(subject)));
    }

    /** Whether the document wants patches to be lists of operations. */
    static boolean sendsOperations(Subject subject) {
        return subject.intent() instanceof Intent.PatchRow patch && patch.form() == PatchForm.OPERATIONS;
    }

    /** JSON pointer of a member of the row's values in the body. */
    static String pointer(Subject subject, String property) {
        String member = subject.input().member();
        String name = property.replace("~", "~0").replace("/", "~1");
        return member == null ? "/" + name : "/" + member + "/" + name;
    }

    String mediaType(MethodPlan method) {
        Body body = method.operation().body();
        return body == null || body.mediaTypes().isEmpty()
                ? "application/json"
                : body.mediaTypes().get(0);
    }

    /** A statement that puts the body in a variable of that name. */
    CodeBlock given(Subject subject, CodeBlock builder) {
        return dev.ashlar.generator.emit.java.Code.of(
                "$type:T body = $builder:L;\n", Map.of("type", builder(subject), "builder", builder));
    }

    private String setupName(Subject subject) {
        return "valid" + record(subject).type().simpleName();
    }
}
