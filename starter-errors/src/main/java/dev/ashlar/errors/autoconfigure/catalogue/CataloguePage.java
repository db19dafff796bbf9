package dev.ashlar.errors.autoconfigure.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** One code, or all of them, as HTML. Whatever comes from texts is escaped. */
public final class CataloguePage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width">
              <title>%2$s</title>
            </head>
            <body>
              <h1>%2$s</h1>
            %3$s</body>
            </html>
            """;
    private static final String EXPLANATION = """
              <p><code>%1$s</code> %2$s</p>
              <p>%3$s</p>
            """;
    private static final String SECTION = """
              <h2><a href="problems/%1$s">%2$s</a></h2>
            """;

    private CataloguePage() {}

    /**
     * Renders what a {@link dev.ashlar.errors.ProblemRenderer} says of one code or of its catalogue.
     *
     * @param content with {@code problems} for the catalogue
     */
    public static String of(Map<String, Object> content) {
        String body = content.get("problems") instanceof List<?> problems
                ? problems.stream().map(problem -> section((Map<?, ?>) problem)).collect(Collectors.joining())
                : explanation(content);
        return PAGE.formatted(escaped(content, "language"), escaped(content, "title"), body);
    }

    private static String section(Map<?, ?> problem) {
        String kebab = escaped(problem, "code").toLowerCase(Locale.ROOT).replace('_', '-');
        return SECTION.formatted(kebab, escaped(problem, "title")) + explanation(problem);
    }

    private static String explanation(Map<?, ?> problem) {
        return EXPLANATION.formatted(escaped(problem, "code"), escaped(problem, "status"), escaped(problem, "remedy"));
    }

    private static String escaped(Map<?, ?> content, String member) {
        Object value = content.get(member);
        return value == null ? "" : HtmlUtils.htmlEscape(value.toString(), StandardCharsets.UTF_8.name());
    }
}
