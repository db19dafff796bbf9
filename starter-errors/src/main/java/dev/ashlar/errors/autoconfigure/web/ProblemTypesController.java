package dev.ashlar.errors.autoconfigure.web;

import dev.ashlar.errors.NotFoundException;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.autoconfigure.catalogue.CataloguePage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.json.JsonWriter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The pages that the {@code type} of problems points to: what the codes mean and what to do about them. */
@Controller
public final class ProblemTypesController {

    private static final JsonWriter<Map<String, Object>> JSON = JsonWriter.standard();

    private final ProblemRenderer renderer;

    /** Pages with what the renderer knows of a code. */
    public ProblemTypesController(ProblemRenderer renderer) {
        this.renderer = renderer;
    }

    @GetMapping("/problems")
    ResponseEntity<byte[]> all(
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, Locale locale) {
        return page(renderer.catalogue(locale), accept);
    }

    @GetMapping("/problems/{code}")
    ResponseEntity<byte[]> type(
            @PathVariable("code") String kebab,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            Locale locale) {
        String code = kebab.toUpperCase(Locale.ROOT).replace('-', '_');
        return page(
                renderer.describe(code, locale).orElseThrow(() -> new NotFoundException("Problem type", kebab)),
                accept);
    }

    /** The problem body as OpenAPI components. */
    @GetMapping("/problems/openapi.yaml")
    ResponseEntity<byte[]> components() throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_YAML)
                .body(new ClassPathResource("META-INF/ashlar/problem.openapi.yaml").getContentAsByteArray());
    }

    private static ResponseEntity<byte[]> page(Map<String, Object> content, String accept) {
        return accept.contains(MediaType.TEXT_HTML_VALUE)
                ? body(content, MediaType.TEXT_HTML, CataloguePage.of(content))
                : body(content, MediaType.APPLICATION_JSON, JSON.writeToString(content));
    }

    private static ResponseEntity<byte[]> body(Map<String, Object> content, MediaType mediaType, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(mediaType, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_LANGUAGE, String.valueOf(content.get("language")))
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
