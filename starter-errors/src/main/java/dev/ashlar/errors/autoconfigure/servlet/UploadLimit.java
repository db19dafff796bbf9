package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.util.ClassUtils;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Finds the limit that an upload has exceeded; Spring does not know it when the container counts. */
final class UploadLimit {

    private static final boolean TOMCAT = ClassUtils.isPresent(
            "org.apache.tomcat.util.http.fileupload.impl.SizeException", UploadLimit.class.getClassLoader());

    private UploadLimit() {}

    static Problem problemOf(MaxUploadSizeExceededException failure) {
        long limit = failure.getMaxUploadSize() > 0 || !TOMCAT ? failure.getMaxUploadSize() : Tomcat.limit(failure);
        Problem problem = Problem.of(StandardErrorCode.PAYLOAD_TOO_LARGE);
        return limit > 0 ? problem.withArgument("limit", limit).withExtension("limit", limit) : problem;
    }

    private static final class Tomcat {

        static long limit(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SizeException size) {
                    return size.getPermittedSize();
                }
            }
            return -1;
        }
    }
}
