package dev.ashlar.generator.spec;

import java.util.regex.Pattern;

/** The name of an event of the business as documents write it in {@value #EXTENSION}: {@code order.placed}. */
public final class EventName {

    /** The extension of operations. */
    public static final String EXTENSION = "x-ashlar-event";

    /** In two words at least, so that it is hardly the name of another metric. */
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*){1,5}");

    private static final int MOST_CHARACTERS = 80;

    private EventName() {}

    static boolean isName(String text) {
        return text.length() <= MOST_CHARACTERS && FORM.matcher(text).matches();
    }
}
