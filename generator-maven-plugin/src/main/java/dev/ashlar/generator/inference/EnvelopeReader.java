package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.PageRole;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells an object that is put around rows from one that is a row itself. */
final class EnvelopeReader {

    private static final Set<String> CONTENT =
            Set.of("data", "result", "item", "payload", "record", "entity", "response");

    /** Members that no row has. */
    private static final Set<String> TELLING = Set.of("pagination", "paging", "problem");

    private final SchemaCatalog schemas;

    EnvelopeReader(SchemaCatalog schemas) {
        this.schemas = schemas;
    }

    /**
     * Rule {@code envelope}: the property with the one row, as in <code>{"article": {…}}</code>.
     *
     * @param noun what the path is about, such as {@code articles}
     */
    Optional<Property> content(ObjectSchema envelope, String noun) {
        boolean told = envelope.properties().stream()
                .anyMatch(property -> TELLING.contains(Words.of(property.name()).joined()));
        List<Property> objects = envelope.properties().stream()
                .filter(property -> schemas.object(property.type()).isPresent())
                .filter(property -> isContent(property, noun) || (told && !PageRoles.isNeutral(property.name())))
                .toList();
        boolean alone = objects.size() == 1
                && envelope.properties().stream()
                        .filter(property ->
                                !property.name().equals(objects.get(0).name()))
                        .allMatch(property -> PageRoles.isNeutral(property.name()) && !property.required());
        return alone ? Optional.of(objects.get(0)) : Optional.empty();
    }

    private boolean isContent(Property property, String noun) {
        return CONTENT.contains(Words.of(property.name()).joined())
                || Noun.same(property.name(), noun)
                || (!PageRoles.isNeutral(property.name())
                        && schemas.object(property.type())
                                .filter(object -> Noun.same(property.name(), object.name()))
                                .isPresent());
    }

    /** Rule {@code page-envelope}: the rows, with what the client needs for the next page. */
    Optional<Result.Page> page(int status, ObjectSchema envelope, String noun) {
        List<Property> lists = envelope.properties().stream()
                .filter(property -> property.type() instanceof ListType list
                        && schemas.object(list.element()).isPresent())
                .filter(property ->
                        isItems(property, noun, envelope.properties().size() == 1))
                .toList();
        if (lists.size() != 1) {
            return Optional.empty();
        }
        Property items = lists.get(0);
        List<Result.Page.Member> members = new ArrayList<>();
        members.add(new Result.Page.Member(List.of(items.name()), PageRole.ITEMS));
        for (Property property : envelope.properties()) {
            if (!property.name().equals(items.name()) && !add(members, property, items)) {
                return Optional.empty();
            }
        }
        Type element = ((ListType) items.type()).element();
        String schema = schemas.object(element).orElseThrow().name();
        return Optional.of(new Result.Page(status, schema, envelope.name(), countOf(members)));
    }

    private boolean isItems(Property property, String noun, boolean alone) {
        Type element = ((ListType) property.type()).element();
        return alone
                || PageRoles.isItems(property.name())
                || Noun.same(property.name(), noun)
                || Noun.same(
                        property.name(), schemas.object(element).orElseThrow().name());
    }

    /** Whether the property may stand in a page envelope. */
    private boolean add(List<Result.Page.Member> members, Property property, Property items) {
        Optional<PageRole> role = PageRoles.of(property, items.name());
        if (role.isPresent()) {
            members.add(new Result.Page.Member(List.of(property.name()), role.get()));
            return true;
        }
        Optional<ObjectSchema> nested = schemas.object(property.type());
        if (nested.isPresent() && (PageRoles.isNeutral(property.name()) || isAbout(property.name()))) {
            return addNested(members, property, nested.get(), items);
        }
        return PageRoles.isNeutral(property.name()) && !property.required();
    }

    private static boolean isAbout(String name) {
        return Set.of("page", "pageinfo", "pagemetadata", "nextpage")
                .contains(Words.of(name).joined());
    }

    private static boolean addNested(
            List<Result.Page.Member> members, Property property, ObjectSchema nested, Property items) {
        boolean complete = true;
        for (Property inner : nested.properties()) {
            Optional<PageRole> role = PageRoles.of(inner, items.name()).or(() -> ofNextPage(property, inner));
            role.ifPresent(found -> members.add(new Result.Page.Member(List.of(property.name(), inner.name()), found)));
            complete &= role.isPresent() || !inner.required();
        }
        return complete || !property.required();
    }

    /** The token inside of <code>"next_page": {"offset": "…"}</code>. */
    private static Optional<PageRole> ofNextPage(Property page, Property inner) {
        return Words.of(page.name()).joined().equals("nextpage")
                        && inner.type() == ScalarType.STRING
                        && Set.of("offset", "token").contains(inner.name())
                ? Optional.of(PageRole.NEXT_CURSOR)
                : Optional.empty();
    }

    /** A plain {@code count} is the number of all rows, unless another member says that already. */
    private static List<Result.Page.Member> countOf(List<Result.Page.Member> members) {
        long totals = members.stream()
                .filter(member -> member.role() == PageRole.TOTAL)
                .count();
        return members.stream()
                .map(member -> totals > 1
                                && member.path().get(member.path().size() - 1).equals("count")
                        ? new Result.Page.Member(member.path(), PageRole.COUNT)
                        : member)
                .toList();
    }
}
