package dev.ashlar.generator.inference;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.RelationForm;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.spec.SpecDocument;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Refuses what says whose rows are without effect: rows would be for everybody that are meant for one. */
final class BelongingCheck {

    private static final String RULE = "rows-of-nobody";

    private final SpecDocument document;
    private final List<Resource> resources;
    private final List<Operation> operations;

    BelongingCheck(SpecDocument document, List<Resource> resources, List<Operation> operations) {
        this.document = document;
        this.resources = resources;
        this.operations = operations;
    }

    /** What has to be mended in any schema. */
    List<Diagnostic> problems() {
        Components components = new Components(document.openApi());
        return components.names().stream()
                .flatMap(name -> Belonging.KINDS.stream()
                        .filter(kind -> Extensions.of(components.get(name).getExtensions())
                                .values()
                                .containsKey(kind.extension()))
                        .flatMap(kind -> check(name, components.get(name), kind)))
                .toList();
    }

    private Stream<Diagnostic> check(String name, Schema<?> schema, Belonging.Kind kind) {
        String extension = kind.extension();
        String place = Dialect.origin(schema, "/components/schemas/" + name) + "/" + extension;
        Optional<Resource> stored = resources.stream()
                .filter(resource -> resource.schema().equals(name))
                .findFirst();
        if (stored.isEmpty()) {
            return Stream.of(error(
                    place,
                    name + " is not stored as a resource, so that " + extension + " has no effect.",
                    "Write it at the schema that clients read, or add x-ashlar-resource: true there."));
        }
        if (!(schema.getExtensions().get(extension) instanceof String property) || property.isBlank()) {
            return Stream.of(error(
                    place,
                    extension + " names no property.",
                    "Write the name of one, such as " + extension + ": ownerId."));
        }
        return Stream.of(
                        type(stored.get(), property, kind, place),
                        open(stored.get(), extension),
                        shown(stored.get(), kind))
                .flatMap(problems -> problems);
    }

    private Stream<Diagnostic> type(Resource resource, String property, Belonging.Kind kind, String place) {
        boolean fits = resource.field(property)
                .filter(field -> isName(field)
                        && field.origin() == kind.origin()
                        && !resource.key().name().equals(property))
                .isPresent();
        return fits
                ? Stream.empty()
                : Stream.of(
                        error(
                                place,
                                property + " of " + resource.name() + " cannot say whose a row is.",
                                "Name a text without a format that is not the key and says nothing else, or what there is no property of: a column is added then."));
    }

    private static boolean isName(Field field) {
        return field.type() instanceof ScalarType type && Belonging.TYPES.contains(type);
    }

    private Stream<Diagnostic> open(Resource resource, String extension) {
        return operations.stream()
                .filter(operation -> operation.intent() instanceof Intent.Crud crud
                        && crud.target().resource().equals(resource.name())
                        && operation.isOpen())
                .map(operation -> error(
                        operation.origin(),
                        operation.id() + " is open to everybody, and " + resource.name() + " has " + extension
                                + ": who is not known owns nothing.",
                        "Say in security who may call it."));
    }

    /** Who sees a row must see what it shows of another one. */
    private Stream<Diagnostic> shown(Resource resource, Belonging.Kind kind) {
        return resources.stream()
                .filter(other -> other.fields().stream().noneMatch(field -> field.origin() == kind.origin()))
                .flatMap(other -> other.relations().stream()
                        .filter(relation -> relation.target().equals(resource.name())
                                && relation.kind() == RelationKind.MANY_TO_ONE
                                && relation.form() == RelationForm.OBJECT)
                        .map(relation -> error(
                                other.origin() + "/properties/" + relation.property(),
                                other.name() + " shows " + resource.name() + ", which not everybody may see who sees "
                                        + other.name() + ".",
                                "Show its key instead, or write " + kind.extension() + " at " + other.schema()
                                        + " too.")));
    }

    private Diagnostic error(String place, String message, String remedy) {
        return Diagnostic.error(RULE, document.locations().find(place), message, remedy);
    }
}
