package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.emit.java.PropertyPath;
import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.PageRole;
import dev.ashlar.generator.model.Parameter;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.plan.ResourcePlan;
import dev.ashlar.generator.plan.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list under test: the rows that it shows, and where its answer shows them. */
record Listing(Workshop workshop, Subject subject, Intent.ListRows list) {

    ResourcePlan resource() {
        return subject.resource();
    }

    String row() {
        return TestNames.row(resource());
    }

    /** Parents, one row below them with these changes, and what the query has to say to find it. */
    Scene one(List<CodeBlock> changes) {
        Scene parents = workshop.scenes().parents(subject);
        CodeBlock given = CodeBlock.builder()
                .add("$T $N = $L;\n", resource().types().entity(), row(), saved(changes))
                .build();
        Map<String, CodeBlock> values = new LinkedHashMap<>(parents.values());
        demandedFilters().forEach(filter -> values.put(filter.parameter(), value(path(filter))));
        return new Scene(parents.and(given).given(), values);
    }

    /** Parents, that many rows below them with these changes, and what the query has to say to find the first. */
    Scene several(int count, List<CodeBlock> changes) {
        Scene one = one(changes);
        CodeBlock another = CodeBlock.of("$L;\n", saved(changes));
        Scene scene = needsRow(one)
                ? one
                : new Scene(workshop.scenes().parents(subject).and(another).given(), one.values());
        for (int stored = 1; stored < count; stored++) {
            scene = scene.and(another);
        }
        return scene;
    }

    /** Whether the query takes a value of the row, so that a variable has to hold it. */
    boolean needsRow(Scene scene) {
        return scene.values().values().stream()
                .anyMatch(value -> value.toString().contains(row() + "."));
    }

    /** The expression that stores a row below the parents. */
    CodeBlock saved(List<CodeBlock> changes) {
        List<CodeBlock> all = new ArrayList<>(demandedChoices());
        for (Target.Parent parent : subject.parents()) {
            if (Scenes.nearer(subject, parent).isEmpty()) {
                String variable = workshop.scenes().variable(subject, parent);
                all.add(new RowChanges(workshop.plan())
                        .leadingTo(workshop.scenes().links(subject, parent), CodeBlock.of("$N", variable)));
            }
        }
        all.addAll(changes);
        return RowChanges.saved(resource(), all);
    }

    CodeBlock request(Map<String, CodeBlock> values) {
        return call(values).code();
    }

    Request call(Map<String, CodeBlock> values) {
        return workshop.call(subject, values);
    }

    /** The array of rows in the answer. */
    String items() {
        return JsonPath.members("$", itemsPath());
    }

    List<String> itemsPath() {
        return list.result() instanceof Result.Page page
                ? member(page, PageRole.ITEMS).orElse(List.of())
                : List.of();
    }

    static Optional<List<String>> member(Result.Page page, PageRole role) {
        return page.members().stream()
                .filter(member -> member.role() == role)
                .map(Result.Page.Member::path)
                .findFirst();
    }

    /** The member of each row that shows an attribute. */
    Optional<String> shownAs(dev.ashlar.generator.plan.Attribute attribute) {
        return resource().view(schema()).bindings().stream()
                .filter(binding -> binding instanceof View.Binding.ToAttribute bound
                        && !bound.converted()
                        && bound.attribute().equals(attribute))
                .map(binding -> binding.component().property().name())
                .findFirst();
    }

    /** The check that the row of that variable is there, or is not; empty when rows show no key. */
    CodeBlock presence(String check) {
        return shownAs(resource().key())
                .map(key -> CodeBlock.of(
                        "\n        .jsonPath($L)\n        .$L()",
                        JsonPath.having(
                                items(),
                                key,
                                resource().key(),
                                Scenes.get(CodeBlock.of("$N", row()), resource().key())),
                        check))
                .orElse(CodeBlock.of(""));
    }

    CodeBlock hasLength(int length) {
        return CodeBlock.of("\n        .jsonPath($S)\n        .isEqualTo($L)", items() + ".length()", length);
    }

    PropertyPath path(Filter filter) {
        return PropertyPath.of(workshop.plan(), resource(), filter.path());
    }

    /** What the row of the variable has at the end of a way. */
    CodeBlock value(PropertyPath path) {
        CodeBlock current = CodeBlock.of("$N", row());
        for (var link : path.links()) {
            String first = link.relation().kind() == dev.ashlar.generator.model.RelationKind.MANY_TO_MANY
                    ? ".iterator().next()"
                    : "";
            current = CodeBlock.of("$L.get$L()$L", current, link.accessor(), first);
        }
        return Scenes.get(current, path.attribute());
    }

    Optional<Parameter> parameter(String name) {
        return subject.method().operation().parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /** Changes that give rows a value which the query has to name, where it takes none of those that they have anyway. */
    private List<CodeBlock> demandedChoices() {
        FilterChoices choices = new FilterChoices(workshop);
        return demandedFilters().stream()
                .flatMap(filter -> choices
                        .of(this, filter)
                        .flatMap(choice ->
                                choices.demanded(resource(), path(filter).attribute(), choice))
                        .map(value -> FilterTests.set("row", path(filter).attribute(), value))
                        .stream())
                .toList();
    }

    private List<Filter> demandedFilters() {
        return list.filters().stream()
                .filter(filter -> parameter(filter.parameter())
                        .filter(parameter -> parameter.required() && parameter.defaultValue() == null)
                        .isPresent())
                .filter(filter -> path(filter).links().isEmpty())
                .filter(filter -> filter.operator() == Filter.Operator.EQUAL || filter.operator() == Filter.Operator.IN)
                .toList();
    }

    private String schema() {
        if (list.result() instanceof Result.Many many) {
            return many.schema();
        }
        return list.result() instanceof Result.Page page
                ? page.schema()
                : resource().resource().schema();
    }
}
