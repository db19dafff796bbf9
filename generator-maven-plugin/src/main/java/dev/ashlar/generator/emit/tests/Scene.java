package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands before a request is made.
 *
 * @param given statements that store rows
 * @param values what the request says of them, by the name of the path's or query's parameter
 */
record Scene(CodeBlock given, Map<String, CodeBlock> values) {

    Scene {
        values = Map.copyOf(values);
    }

    /** The same rows, and one value that says something else. */
    Scene with(String parameter, CodeBlock value) {
        Map<String, CodeBlock> changed = new LinkedHashMap<>(values);
        changed.put(parameter, value);
        return new Scene(given, changed);
    }

    /** The same values, and more rows. */
    Scene and(CodeBlock more) {
        return new Scene(CodeBlock.builder().add(given).add(more).build(), values);
    }
}
