package dev.ashlar.errors.autoconfigure.reactive;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.autoconfigure.web.Origin;
import java.io.InputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** A body that a decoder refuses is what one that a message converter refuses is, so the same mapper is asked. */
final class UndecodableBody {

    private static final int ORIGIN_DEPTH = 8;

    private final ObjectProvider<ProblemMapper<HttpMessageNotReadableException>> mapper;

    UndecodableBody(ObjectProvider<ProblemMapper<HttpMessageNotReadableException>> mapper) {
        this.mapper = mapper;
    }

    Problem problemOf(DecodingException failure) {
        ProblemMapper<HttpMessageNotReadableException> json = mapper.getIfAvailable();
        if (failure.getCause() == null) {
            return Problem.of(
                    isOfMultipart(failure) ? StandardErrorCode.MALFORMED_MULTIPART : StandardErrorCode.BAD_REQUEST);
        }
        return json == null
                ? Problem.of(StandardErrorCode.BAD_REQUEST)
                : json.map(new HttpMessageNotReadableException("", failure.getCause(), new LostMessage()));
    }

    /** Spring throws the same exception for every kind of body; only where it comes from tells. */
    private static boolean isOfMultipart(DecodingException failure) {
        return Origin.frames(failure)
                .limit(ORIGIN_DEPTH)
                .anyMatch(frame -> frame.getClassName().startsWith("org.springframework.http.codec.multipart."));
    }

    /** The content is read and gone. */
    private static final class LostMessage implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return InputStream.nullInputStream();
        }

        @Override
        public HttpHeaders getHeaders() {
            return HttpHeaders.EMPTY;
        }
    }
}
