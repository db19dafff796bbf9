package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.autoconfigure.web.Origin;
import java.util.List;
import org.springframework.core.codec.DecodingException;

/** Bodies that Spring's readers stumble over without saying so: only where the exception comes from tells. */
final class MisreadInput {

    private static final int ORIGIN_DEPTH = 8;

    private static final List<String> READERS = List.of(
            "org.springframework.http.codec.FormHttpMessageReader", "org.springframework.http.codec.multipart.");

    private MisreadInput() {}

    /** A failure to read what the client has sent, where the failure is one; itself where it is another. */
    static Throwable named(Throwable failure) {
        boolean readerStumbled =
                (failure instanceof IllegalArgumentException || failure instanceof IllegalStateException)
                        && Origin.frames(failure)
                                .limit(ORIGIN_DEPTH)
                                .anyMatch(frame -> READERS.stream().anyMatch(frame.getClassName()::startsWith));
        if (!readerStumbled) {
            return failure;
        }
        DecodingException unread = new DecodingException("The input cannot be read");
        unread.setStackTrace(Origin.frames(failure).toArray(StackTraceElement[]::new));
        return unread;
    }
}
