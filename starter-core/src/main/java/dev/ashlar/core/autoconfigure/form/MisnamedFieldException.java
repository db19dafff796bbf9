package dev.ashlar.core.autoconfigure.form;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import java.util.Collection;

/** Parameters that lead nowhere in the object whose field they name: 400, as where Spring's binding finds it out. */
final class MisnamedFieldException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    MisnamedFieldException(Collection<String> names) {
        super(
                Problem.of(StandardErrorCode.BAD_REQUEST)
                        .withErrors(names.stream()
                                .map(name -> ProblemError.of(Place.QUERY, name, "UNKNOWN_PARAMETER"))
                                .toList()),
                null);
    }
}
