package dev.ashlar.errors.client;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonParseException;
import org.springframework.boot.json.JsonParser;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.DefaultResponseErrorHandler;
import org.springframework.web.client.ResponseErrorHandler;

/**
 * Turns problem responses (RFC 9457) into exceptions, for a {@code RestClient}, an HTTP interface on one, or a {@code
 * RestTemplate}:
 *
 * <pre>{@code
 * RestClient.builder().defaultStatusHandler(new ProblemStatusHandler()).build()
 * }</pre>
 *
 * <p>Any other error response is Spring's exception, as without this handler. At most 64 KiB of an error body are read.
 */
public final class ProblemStatusHandler implements ResponseErrorHandler {

    private static final int LARGEST_BODY = 64 * 1024;

    private final JsonParser json = JsonParserFactory.getJsonParser();
    private final ResponseErrorHandler others = new DefaultResponseErrorHandler();
    private final Function<ProblemException, @Nullable RuntimeException> translation;

    /** A handler that throws {@link ProblemException}. */
    public ProblemStatusHandler() {
        this(problem -> null);
    }

    /**
     * A handler that throws exceptions of the application.
     *
     * @param translation the exception for a problem, usually by its {@link ProblemException#code() code}; null for the
     *     problem itself
     */
    public ProblemStatusHandler(Function<ProblemException, @Nullable RuntimeException> translation) {
        this.translation = translation;
    }

    @Override
    public boolean hasError(ClientHttpResponse response) throws IOException {
        return response.getStatusCode().isError();
    }

    @Override
    public void handleError(URI url, HttpMethod method, ClientHttpResponse response) throws IOException {
        byte[] body = response.getBody().readNBytes(LARGEST_BODY);
        Map<String, Object> members =
                MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(ContentType.of(response.getHeaders()))
                        ? members(body)
                        : null;
        if (members == null) {
            others.handleError(url, method, new ReadResponse(response, body));
            return;
        }
        ProblemException problem = new ProblemException(
                new ReceivedProblem(response.getStatusCode(), members), response.getHeaders(), body);
        RuntimeException translated = translation.apply(problem);
        throw translated == null ? problem : translated;
    }

    private @Nullable Map<String, Object> members(byte[] body) {
        try {
            return json.parseMap(new String(body, StandardCharsets.UTF_8));
        } catch (JsonParseException noObject) {
            return null;
        }
    }
}
