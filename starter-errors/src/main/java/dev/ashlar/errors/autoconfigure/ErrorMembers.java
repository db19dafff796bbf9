package dev.ashlar.errors.autoconfigure;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.ProblemError;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriUtils;

/**
 * The JSON members of one element of {@code errors}. Pointers are written as URI fragments (RFC 6901 section 6), as
 * RFC 9457 has them in its example.
 */
final class ErrorMembers {

    private ErrorMembers() {}

    static Map<String, Object> of(ProblemError error, ProblemTexts texts, Locale locale) {
        Map<String, Object> members = new LinkedHashMap<>();
        putPlace(members, error);
        members.put("code", error.code());
        members.put("detail", detail(error, texts, locale));
        error.bounds().forEach(members::putIfAbsent);
        return members;
    }

    private static void putPlace(Map<String, Object> members, ProblemError error) {
        String name = error.name();
        if (name == null) {
            return;
        }
        if (error.place() == Place.BODY) {
            members.put("pointer", "#" + UriUtils.encodeFragment(name, StandardCharsets.UTF_8));
            return;
        }
        if (error.place() != Place.PARAMETER) {
            members.put("in", error.place().name().toLowerCase(Locale.ROOT));
        }
        members.put("parameter", name);
        if (error.place() == Place.HEADER) {
            members.put("header", name);
        }
    }

    private static String detail(ProblemError error, ProblemTexts texts, Locale locale) {
        if (error.detail() != null) {
            return error.detail();
        }
        String key = "problem.error." + error.code();
        for (String candidate : new String[] {key, key + ".min", key + ".max", "problem.error"}) {
            String text = texts.find(candidate, error.bounds(), locale);
            if (text != null) {
                return text;
            }
        }
        return error.code();
    }
}
