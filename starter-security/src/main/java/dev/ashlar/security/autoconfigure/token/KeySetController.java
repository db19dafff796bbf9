package dev.ashlar.security.autoconfigure.token;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public halves of the keys, for other services that take the tokens (RFC 7517). */
@RestController
class KeySetController {

    static final String PATH = "/.well-known/jwks.json";

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Map<String, Object> keys;

    KeySetController(SigningKeys keys) {
        this.keys = keys.published();
    }

    @GetMapping(PATH)
    ResponseEntity<Map<String, Object>> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(keys);
    }
}
