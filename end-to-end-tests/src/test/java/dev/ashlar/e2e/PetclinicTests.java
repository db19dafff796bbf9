package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Split schemas, nested paths, reference data by object, pages under another prefix, many-to-many, back references. */
class PetclinicTests implements GeneratedApplicationContract {

    private static final String OWNER = """
            {"firstName": "George", "lastName": "%s", "address": "110 W. Liberty St.",
             "city": "Madison", "telephone": "6085551023"}""";

    private static RunningApplication application;
    private static Client client;

    @BeforeAll
    static void start() {
        application = RunningApplication.of(Documents.shared("petclinic.yml"), "com.acme.clinic");
        client = application.client();
    }

    @Override
    public RunningApplication application() {
        return application;
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void aCreatedOwnerCanBeReadWhereLocationPoints() {
        Reply created = client.post("/owners", OWNER.formatted("Franklin")).has(201);

        Reply read = client.get(created.header("Location")).has(200);
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.at("/lastName")).isEqualTo("Franklin");
        assertThat(read.json().at("/pets").isArray()).isTrue();
        client.put(created.header("Location"), OWNER.formatted("Pierce")).has(200);
        assertThat(client.get(created.header("Location")).at("/lastName")).isEqualTo("Pierce");
    }

    @Test
    void theServersBasePathAnswersToo() {
        Reply created =
                client.post("/petclinic/api/owners", OWNER.formatted("Davis")).has(201);

        assertThat(created.header("Location")).contains("/petclinic/api/owners/");
        client.get(created.header("Location")).has(200);
    }

    @Test
    void whatIsMadeThroughOnePathIsSeenThroughTheOthers() {
        String type = client.post("/pettypes", "{\"name\": \"cat\"}").has(200).at("/id");
        String owner = owner("Coleman");
        String pet = pet(owner, type, "Leo");
        Reply visit = client.post(
                        "/owners/" + owner + "/pets/" + pet + "/visits",
                        "{\"date\": \"2013-01-01\", \"description\": \"rabies shot\"}")
                .has(201);

        assertThat(visit.at("/petId")).isEqualTo(pet);
        Reply seen = client.get("/owners/" + owner).has(200);
        assertThat(seen.at("/pets/0/name")).isEqualTo("Leo");
        assertThat(seen.at("/pets/0/type/name")).isEqualTo("cat");
        assertThat(seen.at("/pets/0/ownerId")).isEqualTo(owner);
        assertThat(seen.at("/pets/0/visits/0/description")).isEqualTo("rabies shot");
        assertThat(client.get("/pets/" + pet).has(200).at("/visits/0/id")).isEqualTo(visit.at("/id"));
        assertThat(client.get("/visits/" + visit.at("/id")).has(200).at("/petId"))
                .isEqualTo(pet);
        assertThat(client.get("/owners/" + owner + "/pets/" + pet).has(200).at("/name"))
                .isEqualTo("Leo");
        assertThat(client.get("/pets").has(200).each("", "/id")).contains(pet);
        assertThat(client.get("/visits").has(200).each("", "/id")).contains(visit.at("/id"));
    }

    @Test
    void aPetIsFoundUnderItsOwnOwnerOnly() {
        String type = client.post("/pettypes", "{\"name\": \"dog\"}").has(200).at("/id");
        String pet = pet(owner("Black"), type, "Lucky");

        client.get("/owners/" + owner("Escobito") + "/pets/" + pet).isProblem(404);
    }

    @Test
    void aPetIsReplacedThroughItsOwner() {
        String cat = client.post("/pettypes", "{\"name\": \"lynx\"}").has(200).at("/id");
        String owner = owner("Rodriquez");
        String pet = pet(owner, cat, "Jewel");

        client.put(
                        "/owners/" + owner + "/pets/" + pet,
                        "{\"name\": \"Rosy\", \"birthDate\": \"2011-04-17\", \"type\": {\"id\": %s, \"name\": \"lynx\"}}"
                                .formatted(cat))
                .has(204);
        assertThat(client.get("/pets/" + pet).at("/name")).isEqualTo("Rosy");
        client.put(
                        "/pets/" + pet,
                        "{\"name\": \"Iggy\", \"birthDate\": \"2011-04-17\", \"type\": {\"id\": %s, \"name\": \"lynx\"}}"
                                .formatted(cat))
                .has(200);
        assertThat(client.get("/owners/" + owner).at("/pets/0/name")).isEqualTo("Iggy");
        assertThat(client.get("/v2/pets").has(200).each("/content", "/id")).contains(pet);
    }

    @Test
    void vetsHaveSpecialtiesThatExist() {
        String radiology = client.post("/specialties", "{\"name\": \"radiology\"}")
                .has(200)
                .at("/id");
        String surgery =
                client.post("/specialties", "{\"name\": \"surgery\"}").has(200).at("/id");
        Reply vet = client.post("/vets", """
                        {"firstName": "Linda", "lastName": "Douglas",
                         "specialties": [{"id": %s, "name": "radiology"}, {"id": %s, "name": "surgery"}]}""".formatted(radiology, surgery)).has(200);

        assertThat(client.get("/vets/" + vet.at("/id")).each("/specialties", "/name"))
                .containsExactly("radiology", "surgery");
        client.put(
                        "/vets/" + vet.at("/id"),
                        "{\"firstName\": \"Linda\", \"lastName\": \"Douglas\", \"specialties\": [{\"id\": %s, \"name\": \"surgery\"}]}"
                                .formatted(surgery))
                .has(200);
        assertThat(client.get("/vets/" + vet.at("/id")).each("/specialties", "/name"))
                .containsExactly("surgery");
        client.delete("/specialties/" + surgery).isProblem(409);
    }

    @Test
    void anUnknownSpecialtyIsRefusedAtItsPlace() {
        client.post(
                        "/vets",
                        "{\"firstName\": \"James\", \"lastName\": \"Carter\", \"specialties\": [{\"id\": 99999, \"name\": \"x\"}]}")
                .isProblem(400)
                .hasPointers("/specialties/0");
    }

    @Test
    void pagesUnderTheOtherPrefixShowTheSameOwners() {
        IntStream.range(0, 7).forEach(number -> owner("Paged"));

        Reply page = client.get("/v2/owners?lastName=Paged&page=1&size=3").has(200);
        assertThat(page.each("/content", "/lastName")).containsExactly("Paged", "Paged", "Paged");
        assertThat(page.at("/page")).isEqualTo("1");
        assertThat(page.at("/size")).isEqualTo("3");
        assertThat(page.at("/totalElements")).isEqualTo("7");
        assertThat(page.at("/totalPages")).isEqualTo("3");
        List<String> first = client.get("/v2/owners?lastName=Paged&size=3").each("/content", "/id");
        assertThat(page.each("/content", "/id")).doesNotContainAnyElementsOf(first);
        assertThat(client.get("/owners?lastName=Paged").each("", "/lastName")).hasSize(7);
    }

    @Test
    void pageSizesOutsideTheDeclaredBoundsAreRefused() {
        client.get("/v2/owners?size=101").isProblem(400).hasParameters("size");
        client.get("/v2/owners?page=-1").isProblem(400).hasParameters("page");
    }

    @Test
    void nestedChildrenTakeAConstantNumberOfStatements() {
        String type = client.post("/pettypes", "{\"name\": \"bird\"}").has(200).at("/id");
        family("Few", type, 2);
        family("Many", type, 12);

        long few = statementsOf("/v2/owners?lastName=Few");
        long many = statementsOf("/v2/owners?lastName=Many");
        assertThat(few).isPositive();
        assertThat(many).isEqualTo(few);
    }

    @Test
    void anOwnerWithPetsIsNotDeleted() {
        String type = client.post("/pettypes", "{\"name\": \"snake\"}").has(200).at("/id");
        String owner = owner("Schroeder");
        String pet = pet(owner, type, "Slither");

        client.delete("/owners/" + owner).isProblem(409);
        client.delete("/pets/" + pet).has(200);
        assertThat(client.delete("/owners/" + owner).has(200).at("/id")).isEqualTo(owner);
        client.get("/owners/" + owner).isProblem(404);
    }

    @Test
    void aVisitIsReplacedAndDeleted() {
        String type =
                client.post("/pettypes", "{\"name\": \"hamster\"}").has(200).at("/id");
        String pet = pet(owner("Estaban"), type, "Basil");
        Reply visit = client.post("/visits", "{\"description\": \"check\", \"petId\": %s}".formatted(pet))
                .has(200);
        String path = "/visits/" + visit.at("/id");

        client.put(path, "{\"description\": \"spayed\", \"date\": \"2013-01-04\"}")
                .has(200);
        assertThat(client.get(path).at("/description")).isEqualTo("spayed");
        client.delete(path).has(200);
        client.get(path).isProblem(404);
        assertThat(client.get("/pets/" + pet).has(200).json().at("/visits")).isEmpty();
        client.delete("/pettypes/" + type).isProblem(409);
        client.delete("/pets/" + pet).has(200);
        client.delete("/pettypes/" + type).has(200);
        client.get("/pettypes/" + type).isProblem(404);
    }

    @Test
    void referenceDataIsListedReadAndReplaced() {
        for (String collection : List.of("/pettypes", "/specialties")) {
            String id = client.post(collection, "{\"name\": \"old\"}").has(200).at("/id");

            client.put(collection + "/" + id, "{\"id\": %s, \"name\": \"new\"}".formatted(id))
                    .has(200);
            assertThat(client.get(collection + "/" + id).has(200).at("/name")).isEqualTo("new");
            assertThat(client.get(collection).has(200).each("", "/id")).contains(id);
            client.delete(collection + "/" + id).has(200);
            client.get(collection + "/" + id).isProblem(404);
        }
    }

    @Test
    void aVetIsDeletedAndTheSpecialtiesStay() {
        String dentistry = client.post("/specialties", "{\"name\": \"dentistry\"}")
                .has(200)
                .at("/id");
        String vet = "/vets/"
                + client.post("/vets", """
                        {"firstName": "Rafael", "lastName": "Ortega", "specialties": [{"id": %s, "name": "dentistry"}]}""".formatted(dentistry)).has(200).at("/id");

        assertThat(client.get("/vets").has(200).each("", "/lastName")).contains("Ortega");
        client.delete(vet).has(200);
        client.get(vet).isProblem(404);
        client.get("/specialties/" + dentistry).has(200);
    }

    @Test
    void usersAreStored() {
        Reply user = client.post(
                        "/users",
                        "{\"username\": \"john.doe\", \"password\": \"1234abc\", \"enabled\": true, \"roles\": [{\"name\": \"admin\"}]}")
                .has(200);

        assertThat(user.at("/roles/0/name")).isEqualTo("admin");
    }

    @Test
    void invalidOwnersAreRefusedWithTheDeclaredStatusAndEveryPlace() {
        client.post(
                        "/owners",
                        "{\"firstName\": \"\", \"lastName\": \"Davis1\", \"address\": \"a\", \"telephone\": \"1\"}")
                .isProblem(400)
                .hasPointers("/city", "/firstName", "/lastName");
    }

    @Test
    void theOperationThatWaitsForCodeSaysSo() {
        client.get("/oops").isProblem(501);
    }

    private static void family(String name, String type, int owners) {
        for (int number = 0; number < owners; number++) {
            String owner = owner(name);
            for (int pet = 0; pet < 3; pet++) {
                String id = pet(owner, type, "Pet");
                client.post("/owners/" + owner + "/pets/" + id + "/visits", "{\"description\": \"check\"}")
                        .has(201);
            }
        }
    }

    private static long statementsOf(String path) {
        long before = application.statements();
        client.get(path).has(200);
        return application.statements() - before;
    }

    private static String owner(String lastName) {
        return client.post("/owners", OWNER.formatted(lastName)).has(201).at("/id");
    }

    private static String pet(String owner, String type, String name) {
        return client.post(
                        "/owners/" + owner + "/pets",
                        "{\"name\": \"%s\", \"birthDate\": \"2010-09-07\", \"type\": {\"id\": %s, \"name\": \"any\"}}"
                                .formatted(name, type))
                .has(201)
                .at("/id");
    }
}
