package dev.ashlar.generator.emit.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.sample.SamplePlans;
import dev.ashlar.generator.inference.Inference;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentationFilesTests {

    @Test
    void readmeListsResourcesAndOperations() {
        assertThat(ProjectEmittersTests.content("README.md").lines())
                .contains(
                        "# Clinic &lt;&amp;> \"Pets\"",
                        "| Pet | `/pets` | `pets` | owner → one Owner, type → one PetType |",
                        "| Vet | `/vets` | `vets` | chief → one Vet, specialties → many Specialty |",
                        "| `DELETE /pets/{petId}` | `deletePet` | deletePet | delete | everybody |");
    }

    @Test
    void readmeTellsWhatToDoWhereNothingCanCheckWhatTheDocumentAsksFor(@TempDir Path directory) throws IOException {
        Path document = Files.writeString(directory.resolve("openapi.yaml"), """
                openapi: 3.1.0
                info: {title: Shop, version: '1'}
                security: [{sso: []}, {nowhere: []}]
                paths:
                  /pets: {get: {operationId: pets, responses: {'204': {description: d}}}}
                components:
                  securitySchemes:
                    sso: {type: http, scheme: negotiate}
                    unused: {type: http, scheme: digest}
                """);
        Plan plan = SamplePlans.of(new Inference().infer(new SpecReader().read(document)));
        assertThat(ProjectEmittersTests.files(plan))
                .filteredOn(file -> file.path().equals("README.md"))
                .singleElement()
                .extracting(GeneratedFile::content)
                .asString()
                .contains("\nNothing here can check `sso`, `nowhere`: operations", "`components/securitySchemes`")
                .doesNotContain("unused");
        assertThat(ProjectEmittersTests.content("README.md")).doesNotContain("Nothing here can check");
    }

    @Test
    void readmeTellsTheConventions() {
        assertThat(ProjectEmittersTests.content("README.md"))
                .contains("## Conventions", "`If-Match` of a change")
                .doesNotContain("Idempotency-Key");
    }

    @Test
    void readmeShowsWhereToWriteWhatWaits() {
        assertThat(ProjectEmittersTests.content("README.md"))
                .contains("| `GET /report` | `ReportsService` | `public Pet makeReport()` |")
                .contains("""
                        // src/main/java/com/acme/clinic/pet/PetService.java
                        package com.acme.clinic.pet;

                        @Service
                        public class PetService extends PetServiceBase {

                            public PetService(PetRepository repository, References references) {
                                super(repository, references);
                            }

                            @Override
                            @Transactional
                            public Pet addPhoto(""");
    }

    @Test
    void referenceDescribesParametersBodiesAndStatuses() {
        assertThat(ProjectEmittersTests.content("docs/API.md"))
                .contains("`GET /owners/{ownerId}/pets` (`listPets`)")
                .contains("| `size` | query | integer (int32) | no | default 10 |")
                .contains("It's \"odd\": a \\| b, &lt;b>c&lt;/b> &amp; \\d; -- {{e}} ${f} */ ]]> #g ä€🐾 |")
                .contains("Body (required): Pet, as application/json.")
                .contains("Security: bearer (pets:write).")
                .contains("| 200 | array of Pet | Done |", "| default | – |  |")
                .contains("One of: `healthy` `it's ill`")
                .contains("| `weight` | number | no | >= 0; &lt; 200; multiple of 0.1 |");
    }

    @Test
    void requestsHaveAllThatIsRequired() {
        assertThat(ProjectEmittersTests.content("requests.http")).contains("""

                        ### listPets (listPets)
                        # Optional: page, size, sort, colour
                        GET {{host}}/owners/1/pets?q=a%26b%20c
                        Accept: application/json
                        X-Trace: 0198c5f1-2f4e-7c3a-9d5b-6a1e8f70b2c4
                        """).contains("""
                        # Security: bearer (pets:write)
                        POST {{host}}/owners/1/pets
                        Authorization: Bearer {{token}}
                        Accept: application/json
                        Content-Type: application/json

                        {
                          "name": "name",
                          "birthDate": "2020-02-29",
                        """);
    }

    @Test
    void requestsCarryThePartsOfAForm() {
        assertThat(ProjectEmittersTests.content("requests.http")).contains("""
                POST {{host}}/pets/1/photos
                Accept: application/json
                Content-Type: multipart/form-data; boundary=part

                --part
                Content-Disposition: form-data; name="caption"

                caption
                --part
                Content-Disposition: form-data; name="file"; filename="file.txt"
                Content-Type: text/plain

                text
                --part--
                """);
    }

    @Test
    void noDescriptionBreaksOutOfItsLine() {
        assertThat(ProjectEmittersTests.content("requests.http").lines())
                .filteredOn(line -> line.contains("makeReport"))
                .containsExactly("### It's \"odd\": a | b, <b>c</b> & \\d; -- {{e}} ${f} (makeReport)");
    }
}
