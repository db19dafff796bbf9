package dev.ashlar.test.conformance;

import java.util.Locale;

/**
 * A parameter of an operation.
 *
 * @param style how OpenAPI calls the way in which its value is written
 * @param explode whether each part of its value stands for itself
 * @param mediaType of its {@code content}; empty where it has a style instead
 */
record Parameter(
        String name, Where where, boolean required, String style, boolean explode, String mediaType, Place schema) {

    /** Where in a request it stands. */
    enum Where {
        PATH,
        QUERY,
        HEADER,
        COOKIE;

        static Where of(String in) {
            return valueOf(in.toUpperCase(Locale.ROOT));
        }

        String defaultStyle() {
            return this == PATH || this == HEADER ? "simple" : "form";
        }
    }

    static Parameter of(Place parameter) {
        Where where = Where.of(parameter.text("in"));
        Place content = parameter.member("content");
        String mediaType = content.names().findFirst().orElse("");
        String style = parameter.json().path("style").asString(where.defaultStyle());
        return new Parameter(
                parameter.text("name"),
                where,
                where == Where.PATH || parameter.says("required"),
                style,
                parameter.json().path("explode").asBoolean(style.equals("form")),
                mediaType,
                mediaType.isEmpty()
                        ? parameter.member("schema")
                        : content.member(mediaType).member("schema"));
    }

    boolean isIn(Where place) {
        return where == place;
    }

    /** The same where an operation says again what its path has said. */
    String key() {
        return where + " " + name;
    }

    @Override
    public String toString() {
        return where.name().toLowerCase(Locale.ROOT) + " parameter " + name;
    }
}
