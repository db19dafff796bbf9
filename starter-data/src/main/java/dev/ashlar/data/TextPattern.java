package dev.ashlar.data;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.Locale;

/** A pattern for LIKE in which the caller's text stands for itself. */
record TextPattern(String pattern) {

    private static final char ESCAPE = '\\';

    static TextPattern containing(String text) {
        return new TextPattern("%" + escaped(text) + "%");
    }

    static TextPattern startingWith(String text) {
        return new TextPattern(escaped(text) + "%");
    }

    Predicate matches(Path<?> path, CriteriaBuilder builder) {
        return builder.like(builder.lower(path.as(String.class)), pattern.toLowerCase(Locale.ROOT), ESCAPE);
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }
}
