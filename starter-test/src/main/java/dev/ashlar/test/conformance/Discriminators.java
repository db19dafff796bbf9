package dev.ashlar.test.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the discriminator of a schema means for values of it. */
final class Discriminators {

    private static final String DISCRIMINATOR = "discriminator";
    private static final String MAPPING = "mapping";

    private Discriminators() {}

    static Optional<String> property(Shape shape) {
        return shape.keyword(DISCRIMINATOR)
                .map(discriminator -> discriminator.text("propertyName"))
                .filter(name -> !name.isEmpty());
    }

    /** How values of one of its schemas are called. */
    static Optional<String> name(Shape shape, Place schema) {
        String pointer = schema.isReference() ? schema.referred().pointer() : schema.pointer();
        return shape.keyword(DISCRIMINATOR)
                .map(discriminator -> discriminator.member(MAPPING))
                .flatMap(mapping -> mapping.names()
                        .filter(name -> mapped(mapping, name).pointer().equals(pointer))
                        .findFirst())
                .or(() -> Optional.of(pointer.substring(pointer.lastIndexOf('/') + 1)))
                .filter(name -> !name.isEmpty());
    }

    /** The schemas that a schema without choices says to be what values of it are. */
    static List<Place> kinds(Shape shape) {
        List<Place> kinds = new ArrayList<>();
        shape.keyword(DISCRIMINATOR)
                .map(discriminator -> discriminator.member(MAPPING))
                .ifPresent(mapping ->
                        mapping.names().map(name -> mapped(mapping, name)).forEach(kinds::add));
        return kinds;
    }

    /** Mappings name schemas by it, or by their names. */
    private static Place mapped(Place mapping, String name) {
        String target = mapping.text(name);
        String pointer = target.contains("#") || target.contains("/") ? target : "#/components/schemas/" + target;
        Place reference = new Place(
                mapping.files(),
                mapping.file(),
                mapping.pointer(),
                Json.NODES.objectNode().put("$ref", pointer));
        return reference.referred();
    }
}
