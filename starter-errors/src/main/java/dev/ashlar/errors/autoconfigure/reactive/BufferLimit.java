package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;

/** Finds the limit that a body has exceeded; Spring says it nowhere but at the end of its text. */
final class BufferLimit {

    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,18})(?: bytes)?\\.?$");

    private BufferLimit() {}

    static Problem problemOf(@Nullable Throwable failure) {
        Problem problem = Problem.of(StandardErrorCode.PAYLOAD_TOO_LARGE);
        String text = failure instanceof DataBufferLimitException ? failure.getMessage() : null;
        Matcher number = LAST_NUMBER.matcher(text == null ? "" : text);
        if (!number.find()) {
            return problem;
        }
        long limit = Long.parseLong(number.group(1));
        return problem.withArgument("limit", limit).withExtension("limit", limit);
    }
}
