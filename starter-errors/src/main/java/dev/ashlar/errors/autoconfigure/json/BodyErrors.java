package dev.ashlar.errors.autoconfigure.json;

import dev.ashlar.errors.BodyValidation;
import dev.ashlar.errors.ExpectedTypes;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is wrong with one body: what cannot be read, and what is invalid in the rest. */
final class BodyErrors {

    private final JsonMapper mapper;
    private final ExpectedTypes expectedTypes;
    private final BodyValidation validation;

    BodyErrors(JsonMapper mapper, ExpectedTypes expectedTypes, BodyValidation validation) {
        this.mapper = mapper;
        this.expectedTypes = expectedTypes;
        this.validation = validation;
    }

    /**
     * The problem of a body that could not be read.
     *
     * @return null where this mapper reads it without complaint, so that another must have refused it
     * @throws tools.jackson.core.JacksonException where it is no JSON at all, further behind
     */
    @Nullable
    Problem problemOf(String text, Type type, @Nullable Class<?> view, MethodParameter parameter) {
        PartialDocument document = new PartialDocument(mapper.readTree(text));
        ObjectReader reader = mapper.readerFor(mapper.getTypeFactory().constructType(type));
        PartialRead read = new PartialRead(view == null ? reader : reader.withView(view), document, expectedTypes);
        Object body = read.run(text.length());
        if (read.errors().isEmpty()) {
            return null;
        }
        List<ProblemError> errors = new ArrayList<>(read.errors());
        if (body != null) {
            validation.errors(body, parameter).stream()
                    .filter(error -> !read.isUnreadable(error.name()))
                    .forEach(errors::add);
        }
        return Problem.of(codeOf(read.errors())).withErrors(errors);
    }

    static StandardErrorCode codeOf(List<ProblemError> unreadable) {
        return unreadable.stream().allMatch(error -> error.code().equals(BindingError.UNKNOWN_PROPERTY))
                ? StandardErrorCode.UNKNOWN_PROPERTY
                : StandardErrorCode.TYPE_MISMATCH;
    }
}
