package dev.ashlar.errors.autoconfigure;

import dev.ashlar.errors.StandardErrorCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.StringUtils;

/** What there is to say about the codes themselves. */
final class ProblemTypes {

    private final ProblemTexts texts;

    ProblemTypes(ProblemTexts texts) {
        this.texts = texts;
    }

    String title(String code, Locale locale) {
        String title = texts.find("problem." + code + ".title", Map.of(), locale);
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return title == null ? StringUtils.capitalize(words) : title;
    }

    Optional<Map<String, Object>> describe(String code, Locale locale) {
        Optional<StandardErrorCode> standard = Arrays.stream(StandardErrorCode.values())
                .filter(known -> known.name().equals(code))
                .findFirst();
        boolean named = texts.find("problem." + code + ".title", Map.of(), locale) != null;
        if (standard.isEmpty() && !named) {
            return Optional.empty();
        }
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("code", code);
        description.put("title", title(code, locale));
        standard.ifPresent(known -> description.put("status", known.status().value()));
        String remedy = remedy(code, standard, locale);
        if (!remedy.isEmpty()) {
            description.put("remedy", remedy);
        }
        return Optional.of(description);
    }

    private String remedy(String code, Optional<StandardErrorCode> standard, Locale locale) {
        String own = texts.find("problem." + code + ".remedy", Map.of(), locale);
        if (own != null || standard.isEmpty()) {
            return own == null ? "" : own;
        }
        String general = standard.get().status().is5xxServerError() ? "problem.remedy.server" : "problem.remedy.client";
        String text = texts.find(general, Map.of(), locale);
        return text == null ? "" : text;
    }
}
