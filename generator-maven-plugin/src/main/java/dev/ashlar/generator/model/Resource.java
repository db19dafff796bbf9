package dev.ashlar.generator.model;

import java.util.List;
import java.util.Optional;

/**
 * Something that is stored and that paths address.
 *
 * @param name singular, in the spelling of the schema it comes from, such as {@code Pet}; unique in the Blueprint
 * @param schema name of the object schema that clients read
 * @param path the main collection path, such as {@code /pets}
 * @param fields what is stored in columns of its own row, in the order of the schema, the key's property included when the
 *     schema has one
 * @param relations what refers to other resources, on either side
 * @param audited whether every change of a row is recorded
 * @param why the rule that made it a resource
 */
public record Resource(
        String name,
        String schema,
        String origin,
        String path,
        Key key,
        List<Field> fields,
        List<Relation> relations,
        boolean audited,
        Why why) {

    public Resource {
        fields = List.copyOf(fields);
        relations = List.copyOf(relations);
    }

    /** The field of that name, if there is one. */
    public Optional<Field> field(String field) {
        return fields.stream()
                .filter(candidate -> candidate.name().equals(field))
                .findFirst();
    }

    /** The relation of that name, if there is one. */
    public Optional<Relation> relation(String relation) {
        return relations.stream()
                .filter(candidate -> candidate.name().equals(relation))
                .findFirst();
    }
}
