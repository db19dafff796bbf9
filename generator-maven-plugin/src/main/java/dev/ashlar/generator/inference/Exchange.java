package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.BodyKind;
import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.Route;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operation, and what its body and its success carry if they could carry rows.
 *
 * @param input absent when there is no body, or none that gives values to one row
 * @param result absent when the success carries anything but rows
 */
record Exchange(Call call, @Nullable Input input, @Nullable Result result) {

    Route.Method method() {
        return call.method();
    }

    PathTemplate path() {
        return call.path();
    }

    /** Whether the body is JSON: the values of a form give rows too, by code. */
    boolean isJson() {
        return call.body() != null && call.body().kind() == BodyKind.JSON;
    }

    /** The object schema of the rows that the success shows. */
    Optional<String> shown() {
        return Optional.ofNullable(result).flatMap(Exchange::schema);
    }

    static Optional<String> schema(Result result) {
        if (result instanceof Result.One one) {
            return Optional.of(one.schema());
        }
        if (result instanceof Result.Wrapped wrapped) {
            return Optional.of(wrapped.schema());
        }
        if (result instanceof Result.Many many) {
            return Optional.of(many.schema());
        }
        return result instanceof Result.Page page ? Optional.of(page.schema()) : Optional.empty();
    }

    boolean showsOne() {
        return result instanceof Result.One || result instanceof Result.Wrapped;
    }

    boolean showsMany() {
        return result instanceof Result.Many || result instanceof Result.Page;
    }

    boolean showsNothing() {
        return result instanceof Result.Nothing;
    }
}
