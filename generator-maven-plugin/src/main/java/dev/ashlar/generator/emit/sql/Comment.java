package dev.ashlar.generator.emit.sql;

import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of a table or column.
 *
 * @param kind {@code TABLE} or {@code COLUMN}
 * @param text as a SQL literal
 */
record Comment(String kind, String name, String text) {

    static List<Comment> of(Plan plan, ResourcePlan resource) {
        String table = resource.table().name();
        @Nullable
        String description =
                plan.blueprint().schema(resource.resource().schema()).description();
        return Stream.concat(
                        described("TABLE", table, description),
                        resource.attributes().stream().flatMap(attribute -> of(table, attribute)))
                .toList();
    }

    private static Stream<Comment> of(String table, Attribute attribute) {
        return described(
                "COLUMN",
                table + "." + attribute.column().name(),
                attribute.field().description());
    }

    private static Stream<Comment> described(String kind, String name, @Nullable String description) {
        return Stream.ofNullable(description)
                .filter(text -> !text.isBlank())
                .map(text -> new Comment(kind, name, SqlText.literal(text)));
    }
}
