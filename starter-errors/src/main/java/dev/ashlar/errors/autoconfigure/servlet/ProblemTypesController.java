package dev.ashlar.errors.autoconfigure.servlet;

import dev.ashlar.errors.NotFoundException;
import dev.ashlar.errors.ProblemRenderer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.json.JsonWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.util.HtmlUtils;

/** The page that a problem's {@code type} points to: what the code means and what to do about it. */
@Controller
final class ProblemTypesController {

    private static final JsonWriter<Map<String, Object>> JSON = JsonWriter.standard();
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width">
              <title>%1$s</title>
            </head>
            <body>
              <h1>%1$s</h1>
              <p><code>%2$s</code>, status %3$s</p>
              <p>%4$s</p>
            </body>
            </html>
            """;

    private final ProblemRenderer renderer;

    ProblemTypesController(ProblemRenderer renderer) {
        this.renderer = renderer;
    }

    @GetMapping("/problems/{code}")
    ResponseEntity<byte[]> type(
            @PathVariable("code") String kebab,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            Locale locale) {
        String code = kebab.toUpperCase(Locale.ROOT).replace('-', '_');
        Map<String, Object> type =
                renderer.describe(code, locale).orElseThrow(() -> new NotFoundException("Problem type", kebab));
        return accept.contains(MediaType.TEXT_HTML_VALUE)
                ? body(MediaType.TEXT_HTML, page(type))
                : body(MediaType.APPLICATION_JSON, JSON.writeToString(type));
    }

    private static ResponseEntity<byte[]> body(MediaType mediaType, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(mediaType, StandardCharsets.UTF_8))
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(Map<String, Object> type) {
        return PAGE.formatted(
                escaped(type, "title"), escaped(type, "code"), escaped(type, "status"), escaped(type, "remedy"));
    }

    private static String escaped(Map<String, Object> type, String member) {
        return HtmlUtils.htmlEscape(String.valueOf(type.getOrDefault(member, "")), StandardCharsets.UTF_8.name());
    }
}
