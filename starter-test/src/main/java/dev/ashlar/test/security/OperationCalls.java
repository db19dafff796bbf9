package dev.ashlar.test.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.web.util.UriComponentsBuilder;

/** Calls operations without a body, on paths that name nothing that exists: what is decided before that matters is seen. */
final class OperationCalls {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    private static final String NOTHING = "-";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final Environment environment;

    OperationCalls(Environment environment) {
        this.environment = environment;
    }

    HttpResponse<Void> call(String method, String path, @Nullable String contentType, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.noBody());
        headers.forEach(request::header);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return CLIENT.send(request.build(), BodyHandlers.discarding());
    }

    private URI address(String path) {
        String port = environment.getRequiredProperty("local.server.port");
        return UriComponentsBuilder.fromUriString(
                        "http://localhost:" + port + VARIABLE.matcher(path).replaceAll(NOTHING))
                .build()
                .encode()
                .toUri();
    }
}
