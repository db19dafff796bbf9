package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.UnionSchema.Variant;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What documents say of the members that tell the variants of a union apart. */
final class Discriminators {

    private final Components components;
    private final UnionReader unions;
    private @Nullable Map<String, Set<String>> members;

    Discriminators(Components components, UnionReader unions) {
        this.components = components;
        this.unions = unions;
    }

    /** The member that a schema names as its discriminator, if it does. */
    @Nullable
    String property(String schema) {
        Discriminator discriminator = components.get(schema).getDiscriminator();
        return discriminator == null ? null : discriminator.getPropertyName();
    }

    /** The values that the document maps to each schema, by the union itself or by one within it. */
    Map<String, List<String>> mapped(String union) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        collect(union, property(union), values, new HashSet<>());
        Map<String, List<String>> mapped = new HashMap<>();
        values.forEach((schema, of) -> mapped.put(schema, List.copyOf(of)));
        return mapped;
    }

    private void collect(
            String union, @Nullable String property, Map<String, Set<String>> values, Set<String> visited) {
        if (property == null || !property.equals(property(union)) || !visited.add(union)) {
            return;
        }
        Map<String, String> mapping = components.get(union).getDiscriminator().getMapping();
        if (mapping != null) {
            mapping.forEach((value, target) -> values.computeIfAbsent(
                            components.resolved(name(target)), none -> new LinkedHashSet<>())
                    .add(value));
        }
        for (Schema<?> branch : Dialect.branches(components.get(union))) {
            String inner = Dialect.reference(branch);
            if (inner != null && components.shape(components.resolved(inner)) == Components.Shape.UNION) {
                collect(components.resolved(inner), property, values, visited);
            }
        }
    }

    /** A name, a reference in the document, or one to another file. */
    private static String name(String target) {
        String last = target.substring(Math.max(target.lastIndexOf('/'), target.lastIndexOf('#')) + 1);
        return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8)
                .replace("~1", "/")
                .replace("~0", "~")
                .replaceFirst("\\.(json|ya?ml)$", "");
    }

    /** The members by which unions tell that schema from others, which it has whether it declares them or not. */
    Set<String> membersOf(String schema) {
        if (members == null) {
            members = allMembers();
        }
        return members.getOrDefault(schema, Set.of());
    }

    private Map<String, Set<String>> allMembers() {
        Map<String, Set<String>> all = new HashMap<>();
        for (String union : components.names()) {
            String property = property(union);
            if (property != null && components.shape(union) == Components.Shape.UNION) {
                unions.variants(union).stream()
                        .map(Variant::type)
                        .filter(this::isObject)
                        .forEach(
                                type -> all.computeIfAbsent(((SchemaType) type).schema(), none -> new LinkedHashSet<>())
                                        .add(property));
            }
        }
        return all;
    }

    private boolean isObject(Type type) {
        return type instanceof SchemaType named && components.shape(named.schema()) == Components.Shape.OBJECT;
    }
}
