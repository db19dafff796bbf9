package dev.ashlar.errors.shop;

import dev.ashlar.errors.client.ProblemStatusHandler;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

/** Calls another service, and fails as it does. */
@RestController
class UpstreamController {

    @GetMapping("/upstream/rest")
    String rest(@RequestParam("of") URI url) {
        return call(RestClient.builder(), url, String.class);
    }

    @GetMapping("/upstream/typed")
    Integer typed(@RequestParam("of") URI url) {
        return call(RestClient.builder(), url, Integer.class);
    }

    @GetMapping("/upstream/problem")
    String problem(@RequestParam("of") URI url) {
        return call(RestClient.builder().defaultStatusHandler(new ProblemStatusHandler()), url, String.class);
    }

    @GetMapping("/upstream/web")
    String web(@RequestParam("of") URI url) {
        String answer = WebClient.create()
                .get()
                .uri(url)
                .retrieve()
                .bodyToMono(String.class)
                .block(Duration.ofSeconds(30));
        return String.valueOf(answer);
    }

    @GetMapping("/remote/{status}")
    ResponseEntity<String> remote(@PathVariable("status") int status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, "77")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"secret\"")
                .body("secret of the other service");
    }

    private static <T> T call(RestClient.Builder builder, URI url, Class<T> type) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofMillis(500));
        T answer = builder.requestFactory(requests)
                .build()
                .get()
                .uri(url)
                .header("Authorization", "secret key")
                .retrieve()
                .body(type);
        if (answer == null) {
            throw new IllegalStateException("no answer");
        }
        return answer;
    }
}
