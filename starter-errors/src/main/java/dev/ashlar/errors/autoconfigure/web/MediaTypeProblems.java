package dev.ashlar.errors.autoconfigure.web;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Problems of media types, with those that would have been right. */
public final class MediaTypeProblems {

    private static final String SUPPORTED = "supported";

    private MediaTypeProblems() {}

    /**
     * A body of a type that nobody reads: 415 with {@code Accept} where it is known, and with {@code Accept-Patch}
     * (RFC 5789, section 2.2) where Spring has set it.
     */
    public static Problem unsupported(List<MediaType> readable, HttpHeaders given) {
        Problem problem = Problem.of(StandardErrorCode.UNSUPPORTED_MEDIA_TYPE);
        if (readable.isEmpty()) {
            return problem;
        }
        Problem accepting = problem.withHeader(HttpHeaders.ACCEPT, MediaType.toString(readable))
                .withExtension(SUPPORTED, names(readable));
        List<MediaType> patches = given.getAcceptPatch();
        return patches.isEmpty()
                ? accepting
                : accepting.withHeader(HttpHeaders.ACCEPT_PATCH, MediaType.toString(patches));
    }

    /** An answer in a type that nobody writes: 406. */
    public static Problem notAcceptable(List<MediaType> writable) {
        return Problem.of(StandardErrorCode.NOT_ACCEPTABLE).withExtension(SUPPORTED, names(writable));
    }

    private static List<String> names(List<MediaType> mediaTypes) {
        return mediaTypes.stream().map(MediaType::toString).toList();
    }
}
