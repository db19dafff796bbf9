package dev.ashlar.generator.emit.report;

import dev.ashlar.generator.emit.describe.BehaviourText;
import dev.ashlar.generator.emit.describe.JavaText;
import dev.ashlar.generator.emit.describe.OperationText;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Why;
import dev.ashlar.generator.plan.GroupPlan;
import dev.ashlar.generator.plan.MethodPlan;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An operation and what it was understood as.
 *
 * @param understoodAs the intent's word, such as {@code list}
 * @param behaviour what the generated code does, in sentences
 * @param conventions the entity tag and the idempotency key that it has, in a word each
 * @param security who may call it; absent when anyone may
 * @param origin JSON pointer in the document
 */
record OperationFacts(
        String id,
        String method,
        String path,
        String title,
        String understoodAs,
        Why why,
        List<String> behaviour,
        List<String> conventions,
        List<String> statuses,
        Code code,
        @Nullable String security,
        String origin) {

    /** The service's method; {@code type} is fully qualified. */
    record Code(String type, String signature) {}

    static OperationFacts of(GroupPlan group, MethodPlan method) {
        Operation operation = method.operation();
        return new OperationFacts(
                operation.id(),
                operation.route().method().name(),
                operation.route().path(),
                OperationText.title(operation),
                operation.intent().word(),
                operation.why(),
                BehaviourText.of(method),
                BehaviourText.conventions(method),
                operation.responses().stream().map(OperationText::status).toList(),
                new Code(group.types().service().canonicalName(), JavaText.serviceMethod(method)),
                OperationText.security(operation).orElse(null),
                operation.origin());
    }

    /** The method as a name of a style. */
    String methodStyle() {
        return method.toLowerCase(Locale.ROOT);
    }

    /** The path in parts between which a line may break. */
    List<String> segments() {
        return List.of(path.split("(?=/)"));
    }

    boolean waits() {
        return understoodAs.equals("custom");
    }
}
