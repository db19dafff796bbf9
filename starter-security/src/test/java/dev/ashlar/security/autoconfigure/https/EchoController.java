package dev.ashlar.security.autoconfigure.https;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells what the application takes a request for. */
@PermitAll
@RestController
class EchoController {

    @GetMapping("/echo")
    ResponseEntity<String> echo(HttpServletRequest request) {
        List<String> forwarded = Collections.list(request.getHeaderNames()).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains("forwarded"))
                .toList();
        URI link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/created/1")
                .build()
                .toUri();
        return ResponseEntity.ok()
                .location(link)
                .body("%s %s %s %s"
                        .formatted(request.getRemoteAddr(), request.getScheme(), request.getServerName(), forwarded));
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("broken");
    }
}
