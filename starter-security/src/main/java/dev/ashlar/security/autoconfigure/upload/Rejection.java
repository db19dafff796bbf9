package dev.ashlar.security.autoconfigure.upload;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.security.upload.UploadRejectedException;

/** Why a file is not taken, and how that is answered. */
enum Rejection {
    UPLOAD_TOO_LARGE(StandardErrorCode.PAYLOAD_TOO_LARGE),
    TOO_MANY_UPLOADS(StandardErrorCode.PAYLOAD_TOO_LARGE),
    UPLOAD_QUOTA_EXCEEDED(StandardErrorCode.PAYLOAD_TOO_LARGE),
    UPLOAD_TYPE_NOT_ALLOWED(StandardErrorCode.UNSUPPORTED_MEDIA_TYPE),
    UPLOAD_TYPE_MISMATCH(StandardErrorCode.UNSUPPORTED_MEDIA_TYPE),
    UPLOAD_NAME_UNSAFE(StandardErrorCode.VALIDATION_FAILED),
    IMAGE_UNREADABLE(StandardErrorCode.VALIDATION_FAILED),
    IMAGE_TOO_LARGE(StandardErrorCode.VALIDATION_FAILED),
    ARCHIVE_UNSAFE(StandardErrorCode.VALIDATION_FAILED),
    UPLOAD_INFECTED(StandardErrorCode.VALIDATION_FAILED);

    private final StandardErrorCode code;

    Rejection(StandardErrorCode code) {
        this.code = code;
    }

    UploadRejectedException of(String part) {
        return of(error(part));
    }

    UploadRejectedException of(String part, String bound, Object value) {
        return of(error(part).with(bound, value));
    }

    private ProblemError error(String part) {
        return ProblemError.of(Place.PART, part, name());
    }

    private UploadRejectedException of(ProblemError error) {
        return new UploadRejectedException(Problem.of(code).withError(error));
    }
}
