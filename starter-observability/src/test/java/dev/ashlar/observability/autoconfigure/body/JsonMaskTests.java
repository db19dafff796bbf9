package dev.ashlar.observability.autoconfigure.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.ashlar.observability.autoconfigure.body.JsonMask.Masked;
import dev.ashlar.observability.autoconfigure.redaction.DefaultRedactor;
import dev.ashlar.observability.autoconfigure.redaction.RedactionProperties;
import dev.ashlar.observability.autoconfigure.redaction.RedactionProperties.Pii;
import dev.ashlar.observability.redaction.Redactor;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonMaskTests {

    private static final Redactor REDACTOR = new DefaultRedactor(new RedactionProperties(true, Set.of(), Pii.USUAL));

    private static final String LOGIN = """
            {"name": "Ada \\"the first\\" Löwe", "password": "CANARY", "age": 36, "tags": ["a", 1.50, true, null, {}, []],
             "card": {"cardNumber": 4111111111111111, "number": 4111111111111111, "till": "2030-01"},
             "credentials": {"pin": "CANARY", "more": ["CANARY"]}, "note": "he said \\"password\\": \\"CANARY\\", and left",
             "inner": "{\\"apiKey\\": \\"CANARY\\"}", "token": 12345, "last": "\\ud83d\\ude00"}""";

    @Test
    void masksByNameAndByLookAndKeepsAllElse() {
        Masked masked = mask(LOGIN, 8192);
        assertThat(masked.cut()).isFalse();
        assertThat(masked.text())
                .startsWith("{\"name\":\"Ada \\\"the first\\\" Löwe\",\"password\":\"***\",\"age\":36,"
                        + "\"tags\":[\"a\",1.50,true,null,{},[]],")
                .contains("\"number\":\"***\",\"till\":\"2030-01\"", "\"credentials\":\"***\"", "\"token\":\"***\"")
                .doesNotContain("CANARY", "4111");
        assertThat(JsonMapper.shared().readTree(masked.text()).size()).isEqualTo(10);
    }

    /** OBS-25: counted in bytes that this thread is given, which no other one has a part in. */
    @Test
    void aLongBodyCostsNoMoreMemoryThanAShortOne() {
        byte[] part = "{\"password\": \"CANARY\"},".repeat(400).getBytes(StandardCharsets.UTF_8);
        assertThat(captured(part, 1).cut()).isTrue();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Masked masked = captured(part, 5 * 1024 * 1024 / part.length);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isBetween(1L, 1024 * 1024L);
        assertThat(masked.cut()).isTrue();
    }

    private static Masked captured(byte[] part, int times) {
        BodyCapture body = new BodyCapture(8192);
        for (int i = 0; i < times; i++) {
            body.add(part, 0, part.length);
        }
        return new JsonMask(REDACTOR, 8192).mask(body);
    }

    /** OBS-25: wherever it breaks off. */
    @Test
    void staysJsonWhereverItIsCut() {
        byte[] whole = LOGIN.getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < whole.length; length++) {
            BodyCapture body = new BodyCapture(length);
            body.add(whole, 0, whole.length);
            Masked masked = new JsonMask(REDACTOR, length).mask(body);
            assertThat(masked.cut()).isTrue();
            assertThat(masked.text()).doesNotContain("CANARY", "4111");
            assertThat(masked.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(length);
            if (!masked.text().isEmpty()) {
                assertThat(JsonMapper.shared().readTree(masked.text()).isObject())
                        .isTrue();
            }
        }
    }

    @Test
    void isNoLongerThanTheLimitThoughMasksAreLongerThanWhatTheyHide() {
        Masked masked = mask("[" + "{\"pin\":1},".repeat(500) + "{}]", 1000);
        assertThat(masked.cut()).isTrue();
        assertThat(masked.text()).hasSizeLessThanOrEqualTo(1000).startsWith("[{\"pin\":\"***\"},");
        assertThat(JsonMapper.shared().readTree(masked.text()).size()).isGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1} {\"b\": 2}", "{\"a\": 1, b: CANARY}", "{\"a\":1}\n{\"password\":\"CANARY\"}"})
    void leavesOutWhatIsNoLongerJson(String body) {
        assertThat(mask(body, 8192)).isEqualTo(new Masked("{\"a\":1}", true));
    }

    /** RFC 6902, and whatever else names a value beside it: before it, behind it, or where nobody sees it any more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"op\":\"replace\",\"path\":\"/password\",\"value\":\"CANARY\"}]",
                "[{\"op\":\"add\",\"value\":{\"a\":{\"b\":\"CANARY\"}},\"path\":\"/users/0/apiKey\"}]",
                "[{\"path\":\"/pin\",\"value\":[{}]},{\"name\":\"token\",\"value\":\"CANARY\"}]",
                "[{\"value\":\"CANARY\",\"path\":\"/passw"
            })
    void masksAValueThatAMemberBesideItCallsSecret(String body) {
        assertThat(mask(body, 8192).text()).contains("\"value\":\"***\"").doesNotContain("CANARY");
    }

    @Test
    void leavesTheValuesOfOtherPatches() {
        String patch = "[{\"path\":\"/password\",\"value\":{\"x\":{}}},{\"path\":\"/name\",\"value\":\"Ada\"}]";
        assertThat(mask(patch, 8192).text()).contains("\"path\":\"/name\",\"value\":\"Ada\"");
    }

    @Test
    void saysNothingOfWhatIsNoJson() {
        assertThat(mask("password=CANARY", 8192).text()).isEmpty();
        assertThat(mask("", 8192).text()).isEmpty();
    }

    @Test
    void standsNestingWithoutEnd() {
        Masked masked = mask("[".repeat(100_000), 200_000);
        assertThat(masked.cut()).isTrue();
        assertThat(JsonMapper.shared().readTree(masked.text()).isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, , true",
        "application/problem+json;charset=utf-8, , true",
        "APPLICATION/JSON, identity, true",
        "application/json, gzip, false",
        "application/octet-stream, , false",
        "multipart/form-data; boundary=json, , false",
        "text/event-stream, , false",
        "application/xml, , false",
        ", , false"
    })
    void goesByTheType(String type, String encoding, boolean told) {
        assertThat(BodyCapture.isTold(type, encoding)).isEqualTo(told);
    }

    private static Masked mask(String json, int limit) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        BodyCapture body = new BodyCapture(limit);
        body.add(bytes, 0, bytes.length);
        return new JsonMask(REDACTOR, limit).mask(body);
    }
}
