package dev.ashlar.errors.autoconfigure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Texts by code: the application's messages first, then those of this library; arguments are named, as in {min}. */
final class ProblemTexts {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final int LONGEST_ARGUMENT = 200;

    private final MessageSource application;
    private final MessageSource builtIn;

    ProblemTexts(MessageSource application) {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("dev.ashlar.errors.problems");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        this.application = application;
        this.builtIn = bundle;
    }

    /** The text with its arguments filled in; null where there is none, or where an argument it needs is not given. */
    @Nullable
    String find(String key, Map<String, Object> arguments, Locale locale) {
        String template = application.getMessage(key, null, null, locale);
        if (template == null) {
            template = builtIn.getMessage(key, null, null, locale);
        }
        return template == null ? null : fill(template, arguments);
    }

    /** The language that the texts for a locale are written in, which is another where there are none for it. */
    String language(Locale locale) {
        String language = find("problem.language", Map.of(), locale);
        return language == null ? Locale.ENGLISH.getLanguage() : language;
    }

    private static @Nullable String fill(String template, Map<String, Object> arguments) {
        Matcher matcher = ARGUMENT.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            Object value = arguments.get(matcher.group(1));
            if (value == null) {
                return null;
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(print(value)));
        }
        return matcher.appendTail(text).toString();
    }

    /** Numbers and dates as JSON has them, in every language. */
    private static String print(Object value) {
        String text = value instanceof Collection<?> values
                ? values.stream().map(ProblemTexts::printOne).collect(Collectors.joining(", "))
                : printOne(value);
        return text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT) + "…";
    }

    private static String printOne(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
