package dev.ashlar.errors.autoconfigure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What a server answers, as one text. */
final class Answers {

    private Answers() {}

    static String get(String uri) {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .sendAsync(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString())
                .join();
        String contentType = response.headers().firstValue("Content-Type").orElse("");
        return response.statusCode() + " " + contentType + " " + response.body();
    }
}
