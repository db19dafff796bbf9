package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What holds for every generated application, whatever its document says. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
interface GeneratedApplicationContract {

    RunningApplication application();

    /** What a start warns of because only code can mend it, a part of the line each. */
    default List<String> warnings() {
        return List.of();
    }

    @Test
    default void warnsAtTheStartOfNothingElse() {
        assertThat(application().warningsAtStart())
                .zipSatisfy(warnings(), (line, part) -> assertThat(line).contains(part));
    }

    @Test
    default void itsOwnTestsCompileWithoutAWarning() throws IOException {
        application().project().compileTests();
    }

    @Test
    default void thereIsASampleRequestForEveryOperation() throws IOException {
        assertThat(application().project().sampleRequests())
                .extracting(SampleRequest::operation)
                .containsExactlyInAnyOrderElementsOf(application().called().ids());
    }

    /**
     * Operations that wait for code answer 501; the others may well meet a row that is not there. After the other tests,
     * because it leaves rows behind.
     */
    @Test
    @Order(Integer.MAX_VALUE - 1)
    default void everySampleRequestReachesItsOperation() throws IOException {
        Client client = application().client();
        List<SampleRequest> requests = application().sampleRequests();
        SoftAssertions.assertSoftly(softly -> requests.forEach(request -> {
            Reply reply = client.send(request);
            if (application().called().isCustom(request.operation())) {
                softly.assertThatCode(() -> reply.waitsForCode(request.operation()))
                        .as("%s", request)
                        .doesNotThrowAnyException();
            } else if (reply.status() / 100 != 2) {
                softly.assertThat(reply.at("/code"))
                        .as("%s: %s", request, reply.text())
                        .satisfiesAnyOf(
                                code -> assertThat(code).isIn("NOT_FOUND", "ALREADY_EXISTS", "STILL_REFERENCED"),
                                code -> assertThat(reply.each("/errors", "/code"))
                                        .containsOnly("REFERENCE_NOT_FOUND"));
            }
        }));
    }

    @Test
    default void bodiesThatBreakOffAreRefusedByEveryOperation() throws IOException {
        Client client = application().client();
        List<SampleRequest> requests = application().project().sampleRequests().stream()
                .filter(SampleRequest::sendsJson)
                .toList();

        assertThat(requests).isNotEmpty();
        SoftAssertions.assertSoftly(softly -> requests.forEach(request -> softly.assertThatCode(
                        () -> client.send(request.brokenOff()).isProblem(400).hasCode("MALFORMED_JSON"))
                .as("%s", request)
                .doesNotThrowAnyException()));
    }

    /** What the tests of the class leave out; it therefore holds after all of them only. */
    @Test
    @Order(Integer.MAX_VALUE)
    default void everyGeneratedOperationHasBeenCalledWithSuccess() {
        assertThat(application().called().missing()).isEmpty();
    }
}
