package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ashlar.generator.emit.java.PropertyPath;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.plan.Attribute;
import dev.ashlar.generator.plan.ResourcePlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Query parameters that narrow a list: what they find, and what not. */
final class FilterTests {

    private final Workshop workshop;
    private final RangeFilterTests ranges;
    private final RowChanges changes;
    private final FilterChoices choices;

    FilterTests(Workshop workshop) {
        this.workshop = workshop;
        this.ranges = new RangeFilterTests(workshop);
        this.changes = new RowChanges(workshop.plan());
        this.choices = new FilterChoices(workshop);
    }

    Stream<MethodSpec> of(Listing listing) {
        return listing.list().filters().stream()
                .filter(filter -> !leadsToMany(listing.path(filter)) && !isGivenByThePath(listing, filter))
                .filter(filter ->
                        !listing.path(filter).attribute().field().origin().isBelonging())
                .flatMap(filter -> of(listing, filter).stream());
    }

    private Optional<MethodSpec> of(Listing listing, Filter filter) {
        return switch (filter.operator()) {
            case EQUAL, IN, MEMBER, CONTAINS, STARTS_WITH -> equal(listing, filter);
            case AT_LEAST, AT_MOST, GREATER_THAN, LESS_THAN -> ranges.of(listing, filter);
            case HAS_ELEMENT -> element(listing, filter);
        };
    }

    private Optional<MethodSpec> equal(Listing listing, Filter filter) {
        PropertyPath path = listing.path(filter);
        ResourcePlan owner = owner(listing, path);
        if (path.attribute().equals(owner.key())) {
            List<CodeBlock> related = path.links().isEmpty() ? List.of() : List.of(related(path));
            return Optional.of(finds(listing, filter, related, listing.value(path)));
        }
        Optional<EnumSchema> asked = choices.of(listing, filter);
        if (asked.isPresent()) {
            return choices.isAmongThem(owner, path.attribute(), asked.get())
                    ? choice(listing, filter, path, owner)
                    : choices.text(owner, path, asked.get())
                            .map(text -> finds(listing, filter, List.of(set("row", path.attribute(), text)), text));
        }
        return workshop.values()
                .distinct(owner, path.attribute())
                .filter(value -> isAccepted(listing, filter))
                .map(value -> finds(
                        listing,
                        filter,
                        List.of(changes.through(path.links(), "row", row -> set(row, path.attribute(), value))),
                        listing.value(path)))
                .or(() -> choice(listing, filter, path, owner));
    }

    /** Values that are few: other rows have the same, so only the absence of others can be told. */
    private Optional<MethodSpec> choice(Listing listing, Filter filter, PropertyPath path, ResourcePlan owner) {
        if (!path.links().isEmpty()) {
            return Optional.empty();
        }
        return workshop.values().other(owner, path.attribute()).map(other -> {
            Scene scene = listing.one(List.of())
                    .and(CodeBlock.of("$L;\n", listing.saved(List.of(set("row", path.attribute(), other)))))
                    .with(filter.parameter(), listing.value(path));
            CodeBlock onlySame = listing.shownAs(path.attribute())
                    .map(shown -> CodeBlock.of(
                            "\n        .jsonPath($L)\n        .doesNotExist()",
                            JsonPath.having(listing.items(), shown, path.attribute(), other)))
                    .orElse(CodeBlock.of(""));
            return Tests.success(
                    name(listing, filter),
                    scene.given(),
                    listing.request(scene.values()),
                    listing.list().result().status(),
                    CodeBlock.of(
                            "\n        .expectBody()\n        .jsonPath($S)\n        .exists()$L",
                            listing.items() + "[0]",
                            onlySame));
        });
    }

    private Optional<MethodSpec> element(Listing listing, Filter filter) {
        PropertyPath path = listing.path(filter);
        boolean isText =
                path.attribute().field().type() instanceof ListType list && list.element() == ScalarType.STRING;
        if (!isText || !path.links().isEmpty() || choices.of(listing, filter).isPresent()) {
            return Optional.empty();
        }
        ListType list = (ListType) path.attribute().field().type();
        return DistinctText.of("element", list.constraints()).map(text -> {
            CodeBlock change =
                    CodeBlock.of("row.set$L($T.of(element))", path.attribute().accessor(), List.class);
            Scene scene = listing.one(List.of(change));
            CodeBlock given = CodeBlock.builder()
                    .addStatement("$T element = $L", String.class, text.code())
                    .add(scene.given())
                    .build();
            return finds(listing, filter, new Scene(given, scene.values()), CodeBlock.of("element"));
        });
    }

    private static MethodSpec finds(Listing listing, Filter filter, List<CodeBlock> changes, CodeBlock value) {
        return finds(listing, filter, listing.one(changes), value);
    }

    private static MethodSpec finds(Listing listing, Filter filter, Scene scene, CodeBlock value) {
        return Tests.success(
                name(listing, filter),
                scene.and(CodeBlock.of("$L;\n", listing.saved(List.of()))).given(),
                listing.request(scene.with(filter.parameter(), value).values()),
                listing.list().result().status(),
                CodeBlock.of("\n        .expectBody()$L$L", listing.presence("exists"), listing.hasLength(1)));
    }

    private CodeBlock related(PropertyPath path) {
        int end = path.links().size() - 1;
        ResourcePlan target =
                workshop.plan().resource(path.links().get(end).relation().target());
        return changes.leadingTo(path.links(), CodeBlock.of("$N.saved()", TestNames.rowsField(target)));
    }

    private boolean isAccepted(Listing listing, Filter filter) {
        return listing.parameter(filter.parameter())
                .map(parameter -> parameter.type() == ScalarType.STRING ? parameter.constraints() : null)
                .filter(constraints -> constraints.pattern() != null || constraints.maxLength() != null)
                .isEmpty();
    }

    private ResourcePlan owner(Listing listing, PropertyPath path) {
        int end = path.links().size() - 1;
        return end < 0
                ? listing.resource()
                : workshop.plan().resource(path.links().get(end).relation().target());
    }

    static CodeBlock set(String row, Attribute attribute, CodeBlock value) {
        return CodeBlock.of("$N.set$L($L)", row, attribute.accessor(), value);
    }

    static String name(Listing listing, Filter filter) {
        return listing.subject().name() + "FiltersBy" + TestNames.words(filter.parameter());
    }

    private static boolean leadsToMany(PropertyPath path) {
        return path.links().stream().anyMatch(link -> link.relation().isInverse());
    }

    private static boolean isGivenByThePath(Listing listing, Filter filter) {
        return listing.subject().parents().stream()
                .anyMatch(
                        parent -> parent.relations().get(0).equals(filter.path().get(0)));
    }
}
