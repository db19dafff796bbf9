package dev.ashlar.errors.autoconfigure.json;

import dev.ashlar.errors.BodyValidation;
import dev.ashlar.errors.DerivedBody;
import dev.ashlar.errors.ExpectedTypes;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.RequestJson;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.WireNames;
import dev.ashlar.errors.autoconfigure.RejectedValues;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is wrong with one body: what cannot be read, and what is invalid in the rest. */
final class BodyErrors {

    private final JsonMapper mapper;
    private final WireNames wireNames;
    private final ExpectedTypes expectedTypes;
    private final BodyValidation validation;
    private final RejectedValues rejectedValues;

    BodyErrors(JsonMapper mapper, WireNames wireNames, BodyValidation validation, RejectedValues rejectedValues) {
        this.mapper = mapper;
        this.wireNames = wireNames;
        this.expectedTypes = new ExpectedTypes(wireNames);
        this.validation = validation;
        this.rejectedValues = rejectedValues;
    }

    /**
     * The problem of a body that could not be read.
     *
     * @return null where this mapper reads it without complaint, so that another must have refused it
     * @throws tools.jackson.core.JacksonException where it is no JSON at all, further behind
     */
    @Nullable
    Problem problemOf(String text, Type type, @Nullable Class<?> view, MethodParameter parameter) {
        JsonNode given;
        try {
            given = mapper.readTree(text);
        } catch (DatabindException severalDocuments) {
            return UnreadableBodyMapper.malformed(severalDocuments);
        }
        PartialDocument document = new PartialDocument(given.deepCopy());
        ObjectReader reader =
                RequestJson.reader(mapper.readerFor(mapper.getTypeFactory().constructType(type)));
        PartialRead read = new PartialRead(view == null ? reader : reader.withView(view), document, expectedTypes);
        Object body = read.run(text.length());
        if (read.errors().isEmpty()) {
            return null;
        }
        List<ProblemError> errors = new ArrayList<>();
        read.errors().forEach(error -> errors.add(withRejected(error, given, type)));
        if (body != null) {
            validation.errors(body, parameter).stream()
                    .filter(error -> !read.isUnreadable(error.name()))
                    .forEach(errors::add);
        }
        return Problem.of(codeOf(read.errors())).withErrors(errors);
    }

    /** The same for what was made from a body; it is not validated, for nothing says how. */
    @Nullable
    Problem problemOf(DerivedBody body) {
        JsonNode given = body.document();
        PartialRead read = new PartialRead(body.reader(), new PartialDocument(given.deepCopy()), expectedTypes);
        read.run(given.toString().length());
        List<ProblemError> errors = read.errors().stream()
                .map(error -> withRejected(error, given, body.reader().getValueType()))
                .toList();
        return errors.isEmpty() ? null : Problem.of(codeOf(errors)).withErrors(errors);
    }

    private ProblemError withRejected(ProblemError error, JsonNode given, Type type) {
        JsonNode value = given.at(error.name());
        return rejectedValues.addTo(error, plain(value), type, wireNames);
    }

    private static @Nullable Object plain(JsonNode value) {
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isBoolean() ? value.booleanValue() : value.stringValueOpt().orElse(null);
    }

    static StandardErrorCode codeOf(List<ProblemError> unreadable) {
        if (unreadable.stream().anyMatch(error -> error.code().equals(BindingError.TOO_MANY_ELEMENTS))) {
            return StandardErrorCode.PAYLOAD_TOO_COMPLEX;
        }
        return unreadable.stream().allMatch(error -> error.code().equals(BindingError.UNKNOWN_PROPERTY))
                ? StandardErrorCode.UNKNOWN_PROPERTY
                : StandardErrorCode.TYPE_MISMATCH;
    }
}
