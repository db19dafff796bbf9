package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ashlar.generator.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A Java class holds no more than some three thousand constants, and no text of more than 65535 bytes. */
final class EnumRule implements DocumentRule {

    private static final int MOST_VALUES = 2_500;
    private static final int LONGEST_VALUE = 10_000;
    private static final Set<String> NO_SCHEMAS = Set.of("example", "examples", "default", "const");

    @Override
    public Stream<Diagnostic> check(SourceFile document) {
        List<Diagnostic> problems = new ArrayList<>();
        visit(document, document.tree(), JsonPointers.ROOT, problems);
        return problems.stream();
    }

    private static void visit(SourceFile document, JsonNode node, String pointer, List<Diagnostic> problems) {
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(document, node.get(i), JsonPointers.child(pointer, i), problems);
        }
        node.properties().forEach(member -> {
            String name = member.getKey();
            String place = JsonPointers.child(pointer, name);
            if (name.equals("enum") && member.getValue().isArray()) {
                check(document, member.getValue(), place, problems);
            } else if (!name.startsWith("x-") && !NO_SCHEMAS.contains(name)) {
                visit(document, member.getValue(), place, problems);
            }
        });
    }

    private static void check(SourceFile document, JsonNode values, String place, List<Diagnostic> problems) {
        if (values.size() > MOST_VALUES) {
            problems.add(Diagnostic.error(
                    "enum-too-large",
                    document.locations().find(place),
                    "This enum has " + values.size() + " values; a Java enum holds no more than " + MOST_VALUES + ".",
                    "Describe the values by a pattern or a length, or keep them in a resource of their own."));
        }
        values.forEach(value -> {
            if (value.asText().length() > LONGEST_VALUE) {
                problems.add(Diagnostic.error(
                        "enum-value-too-long",
                        document.locations().find(place),
                        "A value of this enum has " + value.asText().length() + " characters, more than the "
                                + LONGEST_VALUE + " that Java source has room for.",
                        "Name the values by something shorter."));
            }
        });
    }
}
