package dev.ashlar.generator.emit.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Builders of bodies and rows. */
class TestDataTests {

    private final GeneratedTests atlas = GeneratedTests.ofAtlas();

    @Test
    void aBodyIsMadeOfExamplesAndDefaults() {
        assertThat(atlas.method("CountryBuilder", "valid"))
                .contains(".population(83000000)", ".euro(true)", ".flag(\"QXNobGFy\")");
    }

    @Test
    void timesAreWrittenAsAnswersWriteThem() {
        assertThat(atlas.method("CountryBuilder", "valid")).contains(".founded(\"1949-05-23T08:00:00Z\")");
    }

    @Test
    void valuesThatOnlyOneRowMayHaveDiffer() {
        assertThat(atlas.method("CountryBuilder", "valid"))
                .contains(".code(\"de\" + Distinct.letters(6))", ".name(\"Germany\" + Distinct.digits(6))");
        assertThat(atlas.method("CityBuilder", "valid")).contains(".postcode(Distinct.digits(5))");
        assertThat(atlas.type("CityRows")).contains("row.setPostcode(Distinct.digits(5));");
    }

    @Test
    void nestedObjectsHaveBuildersOfTheirOwn() {
        assertThat(atlas.method("CityBuilder", "valid"))
                .contains(".mayor(MayorBuilder.valid().build())", ".districts(List.of(MayorBuilder.valid().build()))");
        assertThat(atlas.type("MayorBuilder")).doesNotContain("String json()", "without(");
    }

    @Test
    void whatOnlyTheServerGivesIsLeftOut() {
        assertThat(atlas.type("CityBuilder")).doesNotContain("CityBuilder id(");
    }

    @Test
    void onlyWhatIsPatchedCanBeginEmpty() {
        assertThat(atlas.type("CityBuilder")).contains("public static CityBuilder empty()");
        assertThat(atlas.type("FolderBuilder")).doesNotContain("empty()");
    }

    @Test
    void aRowBringsTheRowsThatItNeeds() {
        assertThat(atlas.type("StreetRows"))
                .contains("row.setCity(cityRows.saved());", "row.setRank(StreetRank._1);", "row.setLength(10");
    }

    @Test
    void wideKeysAreGivenAndNarrowOnesAreMade() {
        assertThat(atlas.type("CountryRows")).contains("row.setCode(\"de\" + Distinct.letters(6));");
        assertThat(atlas.type("CityRows")).doesNotContain("row.setId(");
    }
}
