package dev.ashlar.errors.autoconfigure;

import dev.ashlar.errors.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** What there is to say about the codes themselves. */
final class ProblemTypes {

    private final ProblemTexts texts;
    private final KnownCodes codes;

    ProblemTypes(ProblemTexts texts, KnownCodes codes) {
        this.texts = texts;
        this.codes = codes;
    }

    String title(String code, Locale locale) {
        String title = texts.find("problem." + code + ".title", Map.of(), locale);
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return title == null ? StringUtils.capitalize(words) : title;
    }

    Optional<Map<String, Object>> describe(String code, Locale locale) {
        Optional<ErrorCode> known = codes.find(code);
        boolean named = texts.find("problem." + code + ".title", Map.of(), locale) != null;
        return known.isEmpty() && !named ? Optional.empty() : Optional.of(describe(code, known, locale));
    }

    Map<String, Object> catalogue(Locale locale) {
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put("title", texts.find("problem.catalogue.title", Map.of(), locale));
        catalogue.put("language", texts.language(locale));
        catalogue.put(
                "problems",
                codes.all().stream()
                        .map(code -> describe(code.name(), Optional.of(code), locale))
                        .toList());
        return catalogue;
    }

    private Map<String, Object> describe(String code, Optional<ErrorCode> known, Locale locale) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("code", code);
        description.put("title", title(code, locale));
        known.ifPresent(found -> description.put("status", found.status().value()));
        String remedy = remedy(code, known, locale);
        if (remedy != null) {
            description.put("remedy", remedy);
        }
        description.put("language", texts.language(locale));
        return description;
    }

    private @Nullable String remedy(String code, Optional<ErrorCode> known, Locale locale) {
        String own = texts.find("problem." + code + ".remedy", Map.of(), locale);
        if (own != null || known.isEmpty()) {
            return own;
        }
        String side = known.get().status().is5xxServerError() ? "server" : "client";
        return texts.find("problem.remedy." + side, Map.of(), locale);
    }
}
