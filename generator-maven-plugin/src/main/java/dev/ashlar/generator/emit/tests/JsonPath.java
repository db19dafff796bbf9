package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.plan.Attribute;
import java.util.List;

/** Expressions that find parts of an answer, and checks of what they find. */
final class JsonPath {

    private JsonPath() {}

    static String member(String place, String property) {
        return property.matches("[A-Za-z_]\\w*")
                ? place + "." + property
                : place + "['" + property.replace("'", "\\'") + "']";
    }

    static String members(String place, List<String> properties) {
        String path = place;
        for (String property : properties) {
            path = member(path, property);
        }
        return path;
    }

    /** That a member has the value of an attribute. */
    static CodeBlock equal(String path, Attribute attribute, CodeBlock value) {
        return CodeBlock.of("\n        .jsonPath($S)\n        .isEqualTo($L)", path, asJson(attribute, value));
    }

    /** The elements of an array with the value of an attribute, as an expression with the value put in. */
    static CodeBlock having(String array, String property, Attribute attribute, CodeBlock value) {
        String quote = isNumber(attribute) ? "" : "'";
        String element = member("@", property);
        return CodeBlock.of("$S + $L + $S", array + "[?(" + element + " == " + quote, value, quote + ")]");
    }

    private static CodeBlock asJson(Attribute attribute, CodeBlock value) {
        boolean isPlain = attribute.field().type() == ScalarType.STRING || isNumber(attribute);
        return isPlain ? value : CodeBlock.of("$L.toString()", value);
    }

    private static boolean isNumber(Attribute attribute) {
        return attribute.field().type() == ScalarType.INT32 || attribute.field().type() == ScalarType.INT64;
    }
}
