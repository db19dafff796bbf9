package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.describe.ConstraintText;
import dev.ashlar.generator.emit.describe.OperationText;
import dev.ashlar.generator.emit.describe.TypeText;
import dev.ashlar.generator.emit.text.Json;
import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An operation in the reference.
 *
 * @param description what the document says beyond the title
 * @param remarks sentences on its state and who may call it
 */
record OperationEntry(
        String id,
        String route,
        String title,
        Optional<String> description,
        List<String> remarks,
        List<ParameterRow> parameters,
        Optional<BodyLine> body,
        List<ResponseRow> responses) {

    /** A parameter. */
    record ParameterRow(String name, String place, String type, String required, String notes) {}

    /** The request body. */
    record BodyLine(String type, String mediaTypes, String required, String notes) {}

    /** A response. */
    record ResponseRow(String status, String content, String description) {}

    /** Its name in links inside the page. */
    String anchor() {
        return "operation-" + id.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    boolean hasParameters() {
        return !parameters.isEmpty();
    }

    static OperationEntry of(Operation operation) {
        String title = OperationText.title(operation);
        return new OperationEntry(
                operation.id(),
                operation.route().toString(),
                title,
                Text.prose(operation.documentation().description()).filter(text -> !text.equals(title)),
                remarks(operation),
                operation.parameters().stream().map(OperationEntry::parameter).toList(),
                Optional.ofNullable(operation.body()).map(OperationEntry::body),
                operation.responses().stream().map(OperationEntry::response).toList());
    }

    private static List<String> remarks(Operation operation) {
        List<String> remarks = new ArrayList<>();
        if (operation.documentation().deprecated()) {
            remarks.add("Deprecated.");
        }
        OperationText.repetition(operation).ifPresent(remarks::add);
        OperationText.rateLimit(operation).ifPresent(remarks::add);
        OperationText.security(operation).ifPresent(security -> remarks.add("Security: " + security + "."));
        return remarks;
    }

    private static ParameterRow parameter(Parameter parameter) {
        List<String> notes = new ArrayList<>(ConstraintText.of(parameter.constraints()));
        if (parameter.defaultValue() != null) {
            notes.add("default " + Json.compact(parameter.defaultValue().value()));
        }
        Text.prose(parameter.description()).ifPresent(text -> notes.add(0, text));
        return new ParameterRow(
                parameter.name(),
                parameter.in().name().toLowerCase(Locale.ROOT),
                TypeText.of(parameter.type()),
                parameter.required() ? "yes" : "no",
                Text.joined(notes));
    }

    private static BodyLine body(Body body) {
        return new BodyLine(
                TypeText.of(body.type()),
                String.join(", ", body.mediaTypes()),
                body.required() ? "required" : "optional",
                Text.prose(body.description()).orElse(""));
    }

    private static ResponseRow response(Response response) {
        return new ResponseRow(
                OperationText.status(response),
                Optional.ofNullable(response.type()).map(TypeText::of).orElse("–"),
                Text.prose(response.description()).orElse(""));
    }
}
