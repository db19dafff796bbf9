package dev.ashlar.core;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Public without reason of its own: Jakarta Validation instantiates it by reflection. */
public final class TextPatternValidator implements ConstraintValidator<TextPattern, CharSequence> {

    private Pattern pattern = Pattern.compile("");

    @Override
    public void initialize(TextPattern constraint) {
        String expression = constraint.java().isEmpty() ? constraint.value() : constraint.java();
        pattern = Pattern.compile(withTrueEnd(expression));
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || pattern.matcher(value).find();
    }

    /** To Java, {@code $} outside a class of characters also stands before a last line end. */
    private static String withTrueEnd(String expression) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\' && i + 1 < expression.length()) {
                java.append(c).append(expression.charAt(++i));
                continue;
            }
            inClass = c == '[' || (inClass && c != ']');
            java.append(c == '$' && !inClass ? "\\z" : String.valueOf(c));
        }
        return java.toString();
    }
}
