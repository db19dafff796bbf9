package dev.ashlar.e2e;

import java.util.stream.Stream;

/** What a schema of a document says beyond doubt, read without the generator. */
record DeclaredSchema(DocumentPart part) {

    /** The one type that is not null, empty where it has none or several. */
    String type() {
        return Stream.concat(
                        Stream.of(part.at("type").text()),
                        part.at("type").elements().map(DocumentPart::text))
                .filter(type -> !type.isEmpty() && !type.equals("null"))
                .reduce((one, other) -> "")
                .orElse("");
    }

    String format() {
        return part.at("format").text();
    }

    boolean isObject() {
        return type().equals("object") || parts().anyMatch(DeclaredSchema::isObject);
    }

    /** Whether a client has to give one of its members, and nothing else than null. */
    boolean requires() {
        return part.at("required")
                        .elements()
                        .map(name -> new DeclaredSchema(part.at("properties").at(name.text())))
                        .anyMatch(property -> !property.type().isEmpty()
                                && !property.isNullable()
                                && !property.part.at("readOnly").text().equals("true"))
                || parts().anyMatch(DeclaredSchema::requires);
    }

    private boolean isNullable() {
        return part.at("nullable").text().equals("true")
                || part.at("type").elements().anyMatch(type -> type.text().equals("null"));
    }

    private Stream<DeclaredSchema> parts() {
        return part.at("allOf").elements().map(DeclaredSchema::new);
    }
}
