package dev.ashlar.test.conformance;

import dev.ashlar.test.conformance.SchemaRules.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Says what in a response is against the document. */
final class Judge {

    private static final int NOT_WRITTEN = 501;

    /** What a request can meet that no schema tells of: a row that is not there, and one that is in the way. */
    private static final Set<Integer> STATES = Set.of(404, 409);

    private final SchemaRules rules;

    Judge(SchemaRules rules) {
        this.rules = rules;
    }

    /** Nothing where the operation keeps its word. */
    List<String> faults(Sample sample, Reply reply) {
        if (reply.status() == 0) {
            return List.of(reply.body());
        } else if (isNotWritten(reply)) {
            return List.of();
        } else if (reply.isOf(5) && !sample.operation().names(reply.status())) {
            return List.of("it failed");
        }
        return sample.valid() ? ofValid(sample, reply) : ofInvalid(sample.operation(), reply);
    }

    static boolean isNotWritten(Reply reply) {
        return reply.status() == NOT_WRITTEN && reply.isProblem();
    }

    private List<String> ofInvalid(Operation operation, Reply reply) {
        return reply.isOf(4) ? content(operation, reply) : List.of("what is invalid was not refused");
    }

    /** What a text means that nothing restricts, such as a field to sort by, only the server can tell. */
    private List<String> ofValid(Sample sample, Reply reply) {
        if (sample.operation().response(reply.status()).isPresent()) {
            return content(sample.operation(), reply);
        }
        boolean isUnderstandable = STATES.contains(reply.status()) || (reply.isBadRequest() && sample.hasFreeText());
        return isUnderstandable && reply.isProblem()
                ? List.of()
                : List.of("status " + reply.status() + " is not declared");
    }

    /** What is wrong with headers and body. Failures may be problems, whatever else is declared. */
    private List<String> content(Operation operation, Reply reply) {
        boolean bodiless = operation.is("HEAD") || reply.status() == 204 || reply.status() == 304;
        Optional<DeclaredResponse> declared = operation.response(reply.status());
        if (declared.isEmpty()) {
            return reply.isProblem() || bodiless ? List.of() : List.of("it is no problem (RFC 9457)");
        }
        Stream<String> body = bodiless ? Stream.empty() : body(declared.get(), reply);
        return Stream.concat(headers(declared.get(), reply), body).toList();
    }

    private Stream<String> headers(DeclaredResponse declared, Reply reply) {
        return declared.headers().stream().flatMap(name -> {
            Place header = declared.header(name);
            Optional<String> sent = reply.headers().firstValue(name);
            if (sent.isEmpty()) {
                return header.says("required") ? Stream.of("header " + name + " is missing") : Stream.empty();
            }
            return header.member("schema").isThere()
                    ? header(header.member("schema"), sent.get()).map(fault -> "header " + name + fault)
                    : Stream.empty();
        });
    }

    private Stream<String> header(Place schema, String text) {
        List<String> types = Shape.of(schema).types();
        if (types.contains("array") || types.contains("object")) {
            return Stream.empty();
        }
        JsonNode value = types.isEmpty() || types.contains("string") ? Json.NODES.stringNode(text) : Json.parsed(text);
        return rules.faults(schema, value, Reader.CLIENT).stream().flatMap(List::stream);
    }

    private Stream<String> body(DeclaredResponse declared, Reply reply) {
        if (declared.contents().isEmpty()) {
            return reply.body().isEmpty() || reply.isProblem()
                    ? Stream.empty()
                    : Stream.of("no body is declared of status " + reply.status());
        }
        Optional<Content> content = declared.content(reply.contentType());
        if (content.isEmpty()) {
            return !reply.isOf(2) && reply.isProblem()
                    ? Stream.empty()
                    : Stream.of(
                            "content type <" + reply.contentType() + "> is not declared of status " + reply.status());
        }
        return content.get().schema().isThere() ? value(content.get(), reply) : Stream.empty();
    }

    private Stream<String> value(Content content, Reply reply) {
        if (!Content.isJson(reply.contentType())) {
            return Stream.empty();
        }
        Optional<JsonNode> json = reply.json();
        return json.isEmpty()
                ? Stream.of("the body is no JSON")
                : rules.faults(content.schema(), json.get(), Reader.CLIENT).stream()
                        .flatMap(List::stream)
                        .map(fault -> "the body is not what its schema says: " + fault);
    }
}
