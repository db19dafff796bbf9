package dev.ashlar.generator.emit.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Test methods for each kind of operation. */
class ApiTestsTests {

    private final GeneratedTests atlas = GeneratedTests.ofAtlas();
    private final GeneratedTests bookshop = GeneratedTests.of(Path.of("../examples/bookshop/openapi.yaml"));

    @Test
    void aCreatedRowIsReadWhereTheLocationSays() {
        assertThat(atlas.method("CityApiTests", "createCityShowsWhatWasSentAndWhereToReadIt"))
                .contains(
                        "CountryEntity country = countryRows.saved();",
                        ".exists(\"Location\")",
                        ".uri(location)",
                        ".json(body.json())");
    }

    @Test
    void aKeyMakesOneRowHoweverOften() {
        assertThat(bookshop.method("OrderApiTests", "placeOrderAnswersTheSameKeyWithTheFirstResponse"))
                .contains("\"Idempotency-Replayed\", \"true\"", "assertThat(orderRows.count()).isEqualTo(rows)");
        assertThat(bookshop.method("OrderApiTests", "placeOrderRefusesTheSameKeyForAnotherBody"))
                .contains("hasStatus(422).hasCode(\"IDEMPOTENCY_KEY_REUSED\")");
        assertThat(bookshop.type("BookApiTests")).doesNotContain("Idempotency");
        assertThat(bookshop.type("BookRows")).doesNotContain("count()");
    }

    @Test
    void aStaleTagChangesNothing() {
        assertThat(bookshop.method("BookApiTests", "updateBookRefusesWhoHasNotSeenThePresentState"))
                .contains(
                        ".getETag();",
                        ".header(\"If-Match\", \"\\\"stale\\\"\")",
                        "hasStatus(412).hasCode(\"PRECONDITION_FAILED\")",
                        ".header(\"If-None-Match\", tag)",
                        ".isEqualTo(304);",
                        ".header(\"If-Match\", tag)");
        assertThat(bookshop.method("BookApiTests", "getBookAnswers304ToWhoHasItAlready"))
                .contains(".header(\"If-None-Match\", tag)", ".isEqualTo(304);");
    }

    @Test
    void aKeyThatIsRequiredIsSentByEveryTest() {
        assertThat(atlas.method("FolderApiTests", "createFolderRefusesARequestWithoutKey"))
                .doesNotContain("\"Idempotency-Key\"")
                .contains("hasStatus(400).hasCode(\"IDEMPOTENCY_KEY_MISSING\")");
        assertThat(atlas.method("FolderApiTests", "createFolderRefusesMalformedJson"))
                .contains(".header(\"Idempotency-Key\", UUID.randomUUID().toString())");
    }

    @Test
    void whatIsNeverReturnedIsNotExpected() {
        assertThat(atlas.method("CountryApiTests", "createCountryShowsWhatWasSentAndWhereToReadIt"))
                .contains(".body(body.json())", ".json(body.without(\"secret\").json())");
    }

    @Test
    void whatIsNotSaidHasTheDefault() {
        assertThat(atlas.method("CountryApiTests", "createCountryFillsInTheDefaults"))
                .contains(".without(\"euro\")", ".jsonPath(\"$.euro\")", ".isEqualTo(true)");
    }

    @Test
    void anEnvelopeIsSentAndExpected() {
        assertThat(atlas.method("StreetApiTests", "createStreetShowsWhatWasSentAndWhereToReadIt"))
                .contains(
                        ".body(StreetRequestBuilder.valid().street(body.build()).json())",
                        ".json(\"{\\\"street\\\": \" + body.json() + \"}\")");
        assertThat(atlas.method("StreetApiTests", "createStreetRefusesABodyWithoutName"))
                .contains(".hasPointers(\"/street/name\")");
    }

    @Test
    void invalidInputIsRefusedWithTheDeclaredStatus() {
        assertThat(atlas.method("CityApiTests", "createCityRefusesABodyWithoutName"))
                .contains(".isEqualTo(400)", "CityBuilder.valid().without(\"name\")");
        assertThat(atlas.method("CountryApiTests", "createCountryRefusesABodyWithoutName"))
                .contains(".isEqualTo(422)");
    }

    @Test
    void valuesThatAnotherRowHasAreAConflict() {
        assertThat(atlas.method("CountryApiTests", "createCountryAnswers409ForATakenName"))
                .contains("CountryBuilder.valid().name(countryRows.saved().getName()).json()", ".isEqualTo(409)");
    }

    @Test
    void aRowThatIsReferredToCannotBeDeleted() {
        assertThat(atlas.method("CountryApiTests", "deleteCountryAnswers409WhileACityRefersToIt"))
                .contains("cityRows.saved().getCountry().getCode()", ".isEqualTo(409)");
    }

    @Test
    void aRowIsNotFoundUnderAnotherParent() {
        assertThat(atlas.method("StreetApiTests", "getStreetAnswers404UnderAnotherCity"))
                .contains("cityRows.saved().getId()", "street.getCity().getCountry().getCode()", ".isEqualTo(404)");
    }

    @Test
    void aListBelowAParentShowsItsRowsAndNoOthers() {
        assertThat(atlas.method("CityApiTests", "listCitiesShowsStoredRows"))
                .contains("cityRows.saved(row -> row.setCountry(country))", "[?(@.id == ", ".isEqualTo(1)");
    }

    @Test
    void pagesGoOnByNumberOffsetAndCursor() {
        assertThat(atlas.method("CityApiTests", "listCitiesGoesOnBehindThePageBefore"))
                .contains("?page={page}&per_page={per_page}", "country.getCode(), 2, 1)");
        assertThat(atlas.method("CountryApiTests", "listCountriesGoesOnBehindThePageBefore"))
                .contains("?offset={offset}&limit={limit}\", 1, 1)");
        assertThat(bookshop.method("CustomerApiTests", "listCustomersGoesOnBehindThePageBefore"))
                .contains("firstPage.at(\"/nextCursor\").asString()");
    }

    @Test
    void filtersFindWhatWasAskedForOnly() {
        assertThat(atlas.method("CityApiTests", "listCitiesFiltersByLabel"))
                .contains("row.setLabels(List.of(element));", ".isEqualTo(1)");
        assertThat(atlas.method("CityApiTests", "listCitiesFiltersByCapital")).contains(".doesNotExist()");
        assertThat(bookshop.method("BookApiTests", "listBooksFiltersByCategoryId"))
                .contains("row.setCategories(List.of(categoryRows.saved()))");
    }

    @Test
    void boundsFindAllOrNothing() {
        assertThat(atlas.method("CountryApiTests", "listCountriesFiltersByMinPopulation"))
                .containsSubsequence("min_population}\", 0)", ".exists()", "1000000000)", ".isEqualTo(0)");
    }

    @Test
    void listsAreSortedByKnownFieldsOnly() {
        assertThat(bookshop.method("BookApiTests", "listBooksSortsByPublished"))
                .contains("\"-published\"", "isSortedAccordingTo(Comparator.reverseOrder())");
        assertThat(bookshop.method("BookApiTests", "listBooksRefusesToSortByAnUnknownField"))
                .contains(".isEqualTo(400)");
    }

    @Test
    void aPatchChangesOneMemberAndTakesNothingRequiredAway() {
        assertThat(atlas.method("CityApiTests", "patchCityChangesWhatWasSentAndNothingElse"))
                .contains("CityBuilder.empty().name(\"Other name\").json()", ".isEqualTo(city.getNickname())");
        assertThat(atlas.method("CityApiTests", "patchCityRefusesToTakeAwayName"))
                .contains(".name(null).json()", ".hasPointers(\"/name\")");
    }

    @Test
    void aPatchGivesARowNoOtherKey() {
        assertThat(atlas.method("CountryApiTests", "patchCountryRefusesAnotherCode"))
                .contains("CountryBuilder.empty().code(", ".hasPointers(\"/code\")", "application/merge-patch+json");
    }

    @Test
    void operationsAreSentWhereTheDocumentDeclaresNothingElse() {
        assertThat(atlas.method("StreetApiTests", "patchStreetChangesWhatWasSentAndNothingElse"))
                .contains("\"[]\"", "application/json-patch+json");
        assertThat(atlas.method("StreetApiTests", "patchStreetRefusesToTakeAwayName"))
                .contains(
                        "[{\\\"op\\\": \\\"remove\\\", \\\"path\\\": \\\"/street/name\\\"}]",
                        ".hasPointers(\"/street/name\")");
    }

    @Test
    void relatedRowsInABodyAreStoredFirst() {
        assertThat(bookshop.method("BookApiTests", "validBookFields"))
                .contains(
                        ".authorId(authorRows.saved().getId())",
                        "CategoryBuilder.valid().id(categories.getId()).name(categories.getName()).build()");
    }

    @Test
    void operationsThatWaitForCodeAnswerAsDeclaredOr501() {
        assertThat(atlas.method("UploadsApiTests", "uploadAnswersAsDeclaredOr501UntilWritten"))
                .contains(
                        ".header(\"X-Token\"",
                        ".cookie(\"session\"",
                        "new MockMultipartFile(\"file\"",
                        ".isIn(204, 501)");
        assertThat(atlas.method("FormsApiTests", "formAnswersAsDeclaredOr501UntilWritten"))
                .contains(".isNotIn(404, 405, 415, 500)");
        assertThat(atlas.method("NotesApiTests", "noteAnswersAsDeclaredOr501UntilWritten"))
                .contains(".body(\"text\")");
    }

    @Test
    void controllersAnswerWithTheResultOnceItIsThere() {
        assertThat(bookshop.method("OrderControllerTests", "cancelOrderAnswers200WithTheServicesResult"))
                .contains("mock(OrderService.class, call -> result)", "controller.cancelOrder(null)");
        assertThat(atlas.method("NotesControllerTests", "noteAnswers202WhenItIsDone"))
                .contains("mock(NotesService.class)", ".isEqualTo(202)");
    }
}
