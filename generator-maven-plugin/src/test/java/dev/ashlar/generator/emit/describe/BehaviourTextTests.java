package dev.ashlar.generator.emit.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.emit.sample.SamplePlans;
import dev.ashlar.generator.inference.Inference;
import dev.ashlar.generator.model.Filter;
import dev.ashlar.generator.model.Input;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Paging;
import dev.ashlar.generator.model.Result;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.plan.Planner;
import dev.ashlar.generator.plan.ProjectSettings;
import dev.ashlar.generator.spec.SpecReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BehaviourTextTests {

    private static final Target PETS = new Target("Pet", null, List.of());

    @Test
    void tellsAListsParentsFiltersPagesAndOrder() {
        assertThat(behaviour("listPets"))
                .containsExactly(
                        "Rows of Pet.",
                        "Its owner must be the one of path parameter ownerId.",
                        "Parameter q keeps rows whose type.name contains it, in any case of letters.",
                        "Pages by number: page and size, from 0; 20 rows a page, at most 100.",
                        "Sorted by parameter sort: name, birthDate.",
                        "Parameter colour is passed to the service only.",
                        "Answers 200 with an array of Pet.");
    }

    @Test
    void tellsWhereARowAndItsValuesComeFrom() {
        assertThat(behaviour("addPet"))
                .containsExactly(
                        "A new Pet.",
                        "Its owner must be the one of path parameter ownerId.",
                        "Values come from the body, a Pet.",
                        "Answers 201 with a Pet.");
        assertThat(behaviour("patchPet"))
                .contains(
                        "The Pet whose id is the path parameter petId.",
                        "Values come from the body, a Pet. Absent members stay as they are (RFC 7396).");
        assertThat(behaviour("updatePet")).contains("Values come from the body, a Pet.");
        assertThat(behaviour("deletePet")).contains("Answers 204 without content.");
    }

    @Test
    void tellsThatCustomOperationsWait() {
        assertThat(behaviour("makeReport")).containsExactly("Answers 501 until its method is written.");
    }

    @Test
    void tellsWhatTagsAreMadeOfAndHowRequestsAreRepeated() {
        assertThat(ofBookshop("getAuthor"))
                .contains("Its ETag is the row's version; to If-None-Match of it the answer is 304.");
        assertThat(ofBookshop("updateBook"))
                .contains("Its ETag is made of all that is read; to If-Match of any other the answer is 412.");
        assertThat(ofBookshop("placeOrder"))
                .contains(
                        "Its ETag is the row's version.",
                        "With the header Idempotency-Key, the same key again is answered with the first response.");
    }

    @Test
    void tellsEnvelopes() {
        Intent create = new Intent.CreateRow(
                new Target("Pet", new Target.Lookup(Target.Lookup.Place.BODY, "id", "id"), List.of()),
                new Result.Wrapped(201, "Pet", "Envelope", "pet"),
                new Input("NewPet", "Envelope", "pet"));
        assertThat(BehaviourText.of(create))
                .contains(
                        "Values come from the body, a NewPet, in member pet of Envelope.",
                        "Answers 201 with a Pet as member pet of an Envelope.");
        assertThat(list(new Paging.None(20, 100), new Result.Page(200, "Pet", "PetPage", List.of())))
                .contains("No page parameters: the first 100 rows.", "Answers 200 with Pet rows in a PetPage.");
    }

    @Test
    void tellsOffsetsAndCursors() {
        assertThat(list(new Paging.ByOffset("skip", "limit", 20, 50)))
                .contains("Pages by offset: skip and limit; 20 rows a page, at most 50.");
        assertThat(list(new Paging.ByOffset(null, "limit", 20, 50)))
                .contains("Pages by offset: limit; 20 rows a page, at most 50.");
        assertThat(list(new Paging.ByOffset(null, null, 20, 50)))
                .contains("Pages by offset: fixed; 20 rows a page, at most 50.");
        assertThat(list(new Paging.ByCursor("after", null, 20, 50)))
                .contains("Pages by cursor: after; 20 rows a page, at most 50."
                        + " No row is shown twice or left out while others come and go.");
    }

    @Test
    void tellsEveryComparisonInItsOwnWords() {
        assertThat(Arrays.stream(Filter.Operator.values())
                        .map(operator -> new Filter("p", List.of("f"), operator))
                        .map(filter -> BehaviourText.of(new Intent.ListRows(
                                        PETS,
                                        new Result.Many(200, "Pet"),
                                        List.of(filter),
                                        new Paging.None(1, 1),
                                        null,
                                        List.of()))
                                .get(1)))
                .doesNotHaveDuplicates()
                .hasSize(Filter.Operator.values().length);
    }

    private static List<String> list(Paging paging) {
        return list(paging, new Result.Many(200, "Pet"));
    }

    private static List<String> list(Paging paging, Result result) {
        return BehaviourText.of(new Intent.ListRows(PETS, result, List.of(), paging, null, List.of()));
    }

    private static List<String> ofBookshop(String operation) {
        Path document = Path.of("../examples/bookshop/openapi.yaml");
        ProjectSettings settings = new ProjectSettings("com.acme", "com.acme", "shop", "1", Set.of(), "openapi.yaml");
        return new Planner()
                .plan(new Inference().infer(new SpecReader().read(document)), settings).groups().stream()
                        .flatMap(group -> group.methods().stream())
                        .filter(method -> method.operation().id().equals(operation))
                        .map(BehaviourText::of)
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> behaviour(String operation) {
        return SamplePlans.clinic().blueprint().operations().stream()
                .filter(candidate -> candidate.id().equals(operation))
                .map(Operation::intent)
                .map(intent -> BehaviourText.of(intent))
                .findFirst()
                .orElseThrow();
    }
}
