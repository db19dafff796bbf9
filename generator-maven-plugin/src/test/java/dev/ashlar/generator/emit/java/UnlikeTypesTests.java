package dev.ashlar.generator.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Filters of other types than their fields, keys that are sent twice, and secrets inside references. */
class UnlikeTypesTests {

    private static final GeneratedJava DESK =
            GeneratedJava.ofDocument(Path.of("../end-to-end-tests/src/test/resources/documents/unlike-types.yaml"));

    @Test
    void filtersCompareWithValuesOfTheFieldsType() {
        assertThat(DESK.method("BookingServiceBase", "findAll"))
                .contains(".equal(\"status\", JsonMapper.shared().convertValue(status, BookingStatus.class))")
                .contains(
                        ".in(\"status\", JsonMapper.shared().convertValue(statuses, new TypeReference<List<BookingStatus>>() {}))")
                .contains(".equal(\"label\", JsonMapper.shared().convertValue(label, String.class))")
                .contains(".atLeast(\"price\", minPrice == null ? null : BigDecimal.valueOf(minPrice))")
                .contains(".atMost(\"weight\", maxWeight == null ? null : maxWeight.doubleValue())");
    }

    @Test
    void daysBoundMomentsByWhereTheyStartAndEnd() {
        String start = ".atStartOfDay(ZoneOffset.UTC).toInstant())";
        assertThat(DESK.method("BookingServiceBase", "findAll"))
                .contains(".atLeast(\"createdAt\", createdFrom == null ? null : createdFrom" + start)
                .contains(".lessThan(\"createdAt\", createdTo == null ? null : createdTo.plusDays(1)" + start)
                .contains(".atLeast(\"createdAt\", createdAfter == null ? null : createdAfter.plusDays(1)" + start)
                .contains(".lessThan(\"createdAt\", createdBefore == null ? null : createdBefore" + start);
    }

    @Test
    void anotherKeyThanThatOfThePathIsRefused() {
        assertThat(DESK.method("DepotServiceBase", "replaceDepot"))
                .containsSubsequence(
                        "find(code)", "if (!depot.code().equals(entity.getCode()))", "\"/code\"", "apply(");
    }

    @Test
    void aPatchAsksForTheKeyOfAReferencedRowOnly() {
        assertThat(DESK.method("ArticleServiceBase", "patchArticle"))
                .contains("patch.applyTo(ArticleMapper.toArticle(entity), List.of(\"author.id\"))");
    }
}
