package dev.ashlar.generator.emit.example;

import dev.ashlar.generator.model.TextFormat;

/** Example texts of each form. */
public final class FormatExamples {

    private static final String NAME = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*(\\.[A-Za-z0-9]+(-[A-Za-z0-9]+)*)*";
    private static final String REFERENCE = "[A-Za-z0-9/._~?=&#-]*";

    private FormatExamples() {}

    static String of(TextFormat format) {
        return switch (format) {
            case EMAIL, IDN_EMAIL -> "someone@example.com";
            case IPV4 -> "192.0.2.1";
            case IPV6 -> "2001:db8::1";
            case HOSTNAME, IDN_HOSTNAME -> "www.example.com";
            case URI, IRI -> "https://example.com/";
            case URI_REFERENCE, IRI_REFERENCE -> "/example";
            case TIME -> "09:30:00Z";
            case DURATION -> "PT30M";
            case JSON_POINTER -> "/example/0";
        };
    }

    /** Whether the text surely has that form; of odd ones it says no, since there is a plain example to take instead. */
    public static boolean hasForm(String text, TextFormat format) {
        return text.matches(
                switch (format) {
                    case EMAIL, IDN_EMAIL -> "[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+";
                    case IPV4 -> "(1?\\d?\\d|2[0-4]\\d)(\\.(1?\\d?\\d|2[0-4]\\d)){3}";
                    case IPV6 -> "[0-9a-f]{1,4}(:[0-9a-f]{1,4}){7}|2001:db8::[0-9a-f]{1,4}";
                    case HOSTNAME, IDN_HOSTNAME -> NAME;
                    case URI, IRI -> "[a-z]+:" + REFERENCE + "|[a-z]+://" + NAME + "(:\\d+)?(/" + REFERENCE + ")?";
                    case URI_REFERENCE, IRI_REFERENCE -> REFERENCE;
                    case TIME -> "([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?(Z|[+-]0\\d:00)";
                    case DURATION -> "P\\d+[DWMY]|P(\\d+D)?T(\\d+H)?(\\d+M)?\\d+S|P(\\d+D)?T\\d+[HM]";
                    case JSON_POINTER -> "(/\\w+)*";
                });
    }
}
