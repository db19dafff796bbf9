package dev.ashlar.core.autoconfigure.partial;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code id,title,author(name)} and {@code author.name}. */
final class FieldsParser {

    static final int MAX_LENGTH = 1000;
    static final int MAX_DEPTH = 5;
    private static final Pattern NAME = Pattern.compile("[^\\s,.()]+");

    private final String text;
    private int position;

    private FieldsParser(String text) {
        this.text = text;
    }

    /**
     * The fields that a parameter names.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    static FieldSelection parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw unreadable();
        }
        FieldSelection selection = FieldSelection.everything();
        FieldsParser parser = new FieldsParser(text);
        parser.fields(selection, 1);
        if (parser.position < text.length()) {
            throw unreadable();
        }
        return selection;
    }

    private void fields(FieldSelection selection, int depth) {
        do {
            field(selection, depth);
        } while (next(','));
    }

    private void field(FieldSelection selection, int depth) {
        if (depth > MAX_DEPTH) {
            throw unreadable();
        }
        Matcher name = NAME.matcher(text).region(position, text.length());
        if (!name.lookingAt()) {
            throw unreadable();
        }
        position = name.end();
        FieldSelection field = selection.and(name.group());
        if (next('.')) {
            field(field, depth + 1);
        } else if (next('(')) {
            fields(field, depth + 1);
            if (!next(')')) {
                throw unreadable();
            }
        }
    }

    private boolean next(char expected) {
        boolean found = position < text.length() && text.charAt(position) == expected;
        if (found) {
            position++;
        }
        return found;
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("No fields such as id,title,author(name)");
    }
}
