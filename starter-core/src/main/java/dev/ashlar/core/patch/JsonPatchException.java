package dev.ashlar.core.patch;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.ErrorCode;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import java.util.List;

/** A JSON Patch that is none, or that does not fit the value it is applied to. */
final class JsonPatchException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    private JsonPatchException(ErrorCode code, List<ProblemError> errors) {
        super(Problem.of(code).withErrors(errors), null);
    }

    static JsonPatchException invalid(List<ProblemError> errors) {
        return new JsonPatchException(PatchErrorCode.INVALID_PATCH, errors);
    }

    /** The operation's member points to what is not there. */
    static JsonPatchException notFound(JsonPatchOperation operation, String member) {
        return new JsonPatchException(
                StandardErrorCode.VALIDATION_FAILED, error(operation, member, "PATCH_TARGET_NOT_FOUND"));
    }

    static JsonPatchException tooLarge(JsonPatchOperation operation) {
        return new JsonPatchException(StandardErrorCode.VALIDATION_FAILED, error(operation, "from", "TOO_LONG"));
    }

    static JsonPatchException testFailed(JsonPatchOperation operation) {
        return new JsonPatchException(
                PatchErrorCode.PATCH_TEST_FAILED, error(operation, "path", PatchErrorCode.PATCH_TEST_FAILED.name()));
    }

    private static List<ProblemError> error(JsonPatchOperation operation, String member, String code) {
        return List.of(ProblemError.of(Place.BODY, operation.pointer(member), code));
    }
}
