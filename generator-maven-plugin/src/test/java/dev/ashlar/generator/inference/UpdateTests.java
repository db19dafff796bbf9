package dev.ashlar.generator.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateTests {

    private static final String CHANGE = "{properties: {name: {type: string}, age: {type: integer, format: int32}}}";
    private static final String AGE = "{properties: {age: {type: integer, format: int32}}}";

    private static Doc owners(String change) {
        return Doc.ofOwners().schema("Change", change);
    }

    @Test
    void putThatMayLeaveOutWhatEveryRowHasKeepsIt() {
        assertThat(owners(CHANGE)
                        .call("PUT /v2/owners/{id:int64} Change -> 200 Owner")
                        .understood("PUT /v2/owners/{id}"))
                .isEqualTo("patch Owner[id=PATH id] from Change -> 200 Owner (update)");
    }

    @Test
    void putOfWhichNothingTellsWhetherAbsentValuesStayIsCustom() {
        assertThat(owners(AGE)
                        .call("PUT /v2/owners/{id:int64} Change -> 200 Owner")
                        .understood("PUT /v2/owners/{id}"))
                .startsWith("custom")
                .contains("The body may leave out everything: replacing or keeping it is not said");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Any parameters not provided will be left unchanged.",
                "Only the fields provided in the `data` block will be updated",
                "Only the parameters you provide are updated.",
                "Unspecified fields remain unchanged"
            })
    void whatSaysThatAbsentValuesStayIsAPatch(String description) {
        Doc doc = owners(AGE)
                .call("PUT /v2/owners/{id:int64} Change -> 200 Owner", "description: '" + description + "'")
                .call("POST /v2/owners/{id:int64} Change -> 200 Owner", "description: '" + description + "'");

        assertThat(doc.understood("PUT /v2/owners/{id}"))
                .startsWith("patch Owner")
                .endsWith("(update)");
        assertThat(doc.understood("POST /v2/owners/{id}"))
                .startsWith("patch Owner")
                .endsWith("(update)");
    }

    @Test
    void wordsComeBeforeTheFormOfAReplacement() {
        assertThat(Doc.ofOwners()
                        .call(
                                "PUT /v2/owners/{id:int64} Owner -> 200 Owner",
                                "description: 'Absent members are left unchanged'")
                        .understood("PUT /v2/owners/{id}"))
                .startsWith("patch Owner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Changes the owner", "The owner must be unchanged", "Only administrators may provide fields"})
    void otherWordsTellNothing(String description) {
        assertThat(owners(AGE)
                        .call("POST /v2/owners/{id:int64} Change -> 200 Owner", "description: '" + description + "'")
                        .understood("POST /v2/owners/{id}"))
                .startsWith("custom")
                .contains("POST on one Owner may mean anything");
    }
}
