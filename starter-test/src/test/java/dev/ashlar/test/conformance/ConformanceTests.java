package dev.ashlar.test.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.test.conformance.OperationReport.Outcome;
import dev.ashlar.test.conformance.ThingServer.Mistake;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformanceTests {

    @Test
    void everyOperationOfAServerThatDoesWhatItsDocumentSaysKeepsItsWord() throws IOException {
        try (ThingServer server = new ThingServer()) {
            ConformanceReport report = walk(server);

            assertThatCode(report::assertKept).doesNotThrowAnyException();
            assertThat(report.with(Outcome.KEPT))
                    .extracting(OperationReport::operation)
                    .containsExactly("listThings", "makeThing", "getThing", "deleteThing");
            assertThat(report.operations())
                    .allSatisfy(operation -> assertThat(operation.refusals()).isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FAILS_AT_MALFORMED_JSON,makeThing,it failed",
        "TAKES_LONG_NAMES,makeThing,not refused",
        "TAKES_ANY_LIMIT,listThings,not refused",
        "FORGETS_THE_NAME,getThing,name",
        "FORGETS_THE_TOTAL,listThings,header X-Total",
        "ANSWERS_200,makeThing,status 200 is not declared",
        "ANSWERS_TEXT,getThing,content type <text/plain>",
        "SHOWS_THE_SECRET,makeThing,secret",
        "REFUSES_WITHOUT_A_PROBLEM,makeThing,problem",
    })
    void aMistakeIsToldOfTheOperationThatMakesIt(Mistake mistake, String operation, String fault) throws IOException {
        try (ThingServer server = new ThingServer(mistake)) {
            ConformanceReport report = walk(server);

            assertThat(report.with(Outcome.BROKEN))
                    .filteredOn(broken -> broken.operation().equals(operation))
                    .singleElement()
                    .satisfies(broken -> assertThat(broken.breaches())
                            .anySatisfy(breach -> assertThat(breach.toString()).contains("sent", "got", fault)));
            assertThatThrownBy(report::assertKept)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(operation)
                    .hasMessageContaining(fault);
        }
    }

    @Test
    void whatIsRefusedAlthoughItIsValidIsToldButIsNoFailure() throws IOException {
        try (ThingServer server = new ThingServer(Mistake.REFUSES_LARGE_THINGS)) {
            OperationReport makeThing = walk(server).assertKept().operations().get(1);

            assertThat(makeThing.refusals())
                    .isNotEmpty()
                    .allSatisfy(refusal -> assertThat(refusal.request()).contains("large"));
        }
    }

    @Test
    void operationsThatWaitForCodeDoNotFailAndThoseThatNeedThemAreUnproven() throws IOException {
        try (ThingServer server = new ThingServer(Mistake.IS_NOT_WRITTEN)) {
            ConformanceReport report = walk(server);

            assertThat(report.with(Outcome.NOT_WRITTEN))
                    .extracting(OperationReport::operation)
                    .containsExactly("makeThing");
            assertThat(report.with(Outcome.UNPROVEN))
                    .extracting(OperationReport::operation)
                    .containsExactly("getThing", "deleteThing");
            assertThat(report.toString())
                    .contains("Not written: makeThing", "Never with success: getThing, deleteThing");
        }
    }

    @Test
    void aWalkThatReachesNothingProvesNothing() {
        var lost = new OperationReport("getThing", "GET", "/things/{id}", Outcome.UNPROVEN, List.of(), List.of());

        assertThatThrownBy(new ConformanceReport("Things 1", List.of(lost))::assertKept)
                .hasMessageContaining("Never with success: getThing");
    }

    @Test
    void operationsThatTheTestNamesAreNotCalled() throws IOException {
        try (ThingServer server = new ThingServer()) {
            ConformanceReport report = Conformance.of(ThingServer.DOCUMENT)
                    .against(server.address())
                    .without("makeThing")
                    .walk();

            assertThat(report.with(Outcome.NOT_CALLED))
                    .extracting(OperationReport::operation)
                    .containsExactly("makeThing");
            assertThat(server.things()).isEmpty();
        }
    }

    @Test
    void noMoreRequestsAreSentThanAreAskedFor() throws IOException {
        try (ThingServer server = new ThingServer()) {
            ConformanceReport report = Conformance.of(ThingServer.DOCUMENT)
                    .against(server.address())
                    .atMost(6)
                    .walk();

            assertThat(report.operations())
                    .allSatisfy(operation -> assertThat(operation.answers()).hasSizeLessThanOrEqualTo(6 + 4));
        }
    }

    private static ConformanceReport walk(ThingServer server) {
        return Conformance.of(ThingServer.DOCUMENT).against(server.address()).walk();
    }
}
