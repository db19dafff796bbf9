package dev.ashlar.core.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

class JsonPatchTests {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new MergePatchModule(JsonPatchTests::mapper, () -> null))
            .build();

    private static JsonMapper mapper() {
        return MAPPER;
    }

    /** The successful examples of RFC 6902, appendix A, and what section 4 says beside them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            {"foo":"bar"}                   | [{"op":"add","path":"/baz","value":"qux"}]            | {"baz":"qux","foo":"bar"}
            {"foo":["bar","baz"]}           | [{"op":"add","path":"/foo/1","value":"qux"}]          | {"foo":["bar","qux","baz"]}
            {"baz":"qux","foo":"bar"}       | [{"op":"remove","path":"/baz"}]                       | {"foo":"bar"}
            {"foo":["bar","qux","baz"]}     | [{"op":"remove","path":"/foo/1"}]                     | {"foo":["bar","baz"]}
            {"baz":"qux","foo":"bar"}       | [{"op":"replace","path":"/baz","value":"boo"}]        | {"baz":"boo","foo":"bar"}
            {"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}} | [{"op":"move","from":"/foo/waldo","path":"/qux/thud"}] | {"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}}
            {"foo":["all","grass","cows","eat"]} | [{"op":"move","from":"/foo/1","path":"/foo/3"}]  | {"foo":["all","cows","eat","grass"]}
            {"baz":"qux","foo":["a",2,"c"]} | [{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2}] | {"baz":"qux","foo":["a",2,"c"]}
            {"foo":"bar"}                   | [{"op":"add","path":"/child","value":{"grandchild":{}}}] | {"foo":"bar","child":{"grandchild":{}}}
            {"foo":"bar"}                   | [{"op":"add","path":"/baz","value":"qux","xyz":123}]  | {"foo":"bar","baz":"qux"}
            {"/":9,"~1":10}                 | [{"op":"test","path":"/~01","value":10}]              | {"/":9,"~1":10}
            {"foo":["bar"]}                 | [{"op":"add","path":"/foo/-","value":["abc","def"]}]  | {"foo":["bar",["abc","def"]]}
            {"foo":"bar"}                   | [{"op":"add","path":"/foo","value":null}]             | {"foo":null}
            {"foo":["a"]}                   | [{"op":"add","path":"/foo/1","value":"b"}]            | {"foo":["a","b"]}
            {"foo":["a","b"]}               | [{"op":"replace","path":"/foo/0","value":"c"}]        | {"foo":["c","b"]}
            {"foo":{"a":1}}                 | [{"op":"copy","from":"/foo","path":"/bar"},{"op":"replace","path":"/bar/a","value":2}] | {"foo":{"a":1},"bar":{"a":2}}
            {"foo":1}                       | [{"op":"replace","path":"","value":{"bar":2}}]        | {"bar":2}
            {"foo":1}                       | [{"op":"move","from":"/foo","path":"/foo"}]           | {"foo":1}
            {"foo":1}                       | [{"op":"copy","from":"","path":"/bar"}]               | {"foo":1,"bar":{"foo":1}}
            {"1":{"-":1}}                   | [{"op":"replace","path":"/1/-","value":2}]            | {"1":{"-":2}}
            {"foo":{"a":1.0,"b":[2]}}       | [{"op":"test","path":"/foo","value":{"b":[2.0],"a":1}}] | {"foo":{"a":1.0,"b":[2]}}
            {"foo":1}                       | []                                                    | {"foo":1}
            """)
    void applies(String before, String patch, String after) {
        assertThat(applied(before, patch)).isEqualTo(MAPPER.readTree(after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            {"baz":"qux"}    | [{"op":"test","path":"/baz","value":"bar"}]                                             | /0/path
            {"/":9,"~1":10}  | [{"op":"test","path":"/~01","value":"10"}]                                              | /0/path
            {"a":[1,2]}      | [{"op":"replace","path":"/a/0","value":3},{"op":"test","path":"/a","value":[1,2]}]      | /1/path
            {"a":{"b":1}}    | [{"op":"test","path":"/a","value":{"b":1,"c":2}}]                                       | /0/path
            {"a":null}       | [{"op":"test","path":"/a","value":false}]                                               | /0/path
            """)
    void saysWhichTestFailed(String before, String patch, String pointer) {
        ApplicationException failure = catchThrowableOfType(ApplicationException.class, () -> applied(before, patch));
        assertThat(failure.code()).isEqualTo(PatchErrorCode.PATCH_TEST_FAILED);
        assertThat(failure.errors()).extracting(ProblemError::name).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            {"foo":"bar"}   | [{"op":"add","path":"/baz/bat","value":"qux"}]          | /0/path
            {"foo":"bar"}   | [{"op":"remove","path":"/baz"}]                         | /0/path
            {"foo":"bar"}   | [{"op":"replace","path":"/baz","value":1}]              | /0/path
            {"foo":"bar"}   | [{"op":"test","path":"/baz","value":null}]              | /0/path
            {"foo":"bar"}   | [{"op":"test","path":"/foo/0","value":"b"}]             | /0/path
            {"foo":"bar"}   | [{"op":"copy","from":"/baz","path":"/foo"}]             | /0/from
            {"foo":"bar"}   | [{"op":"test","path":"","value":{"foo":"bar"}},{"op":"move","from":"/baz","path":"/foo"}] | /1/from
            {"foo":["a"]}   | [{"op":"add","path":"/foo/2","value":"b"}]              | /0/path
            {"foo":["a"]}   | [{"op":"add","path":"/foo/x","value":"b"}]              | /0/path
            {"foo":["a"]}   | [{"op":"replace","path":"/foo/-","value":"b"}]          | /0/path
            {"foo":["a"]}   | [{"op":"replace","path":"/foo/00","value":"b"}]         | /0/path
            {"foo":["a"]}   | [{"op":"remove","path":"/foo/1"}]                       | /0/path
            {"foo":"bar"}   | [{"op":"remove","path":""}]                             | /0/path
            """)
    void saysWhichPlaceDoesNotExist(String before, String patch, String pointer) {
        ApplicationException failure = catchThrowableOfType(ApplicationException.class, () -> applied(before, patch));
        assertThat(failure.code()).isEqualTo(StandardErrorCode.VALIDATION_FAILED);
        assertThat(failure.errors())
                .extracting(ProblemError::name, ProblemError::code)
                .containsExactly(tuple(pointer, "PATCH_TARGET_NOT_FOUND"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            [{"op":"merge","path":"/a"}]                           | /0/op    | INVALID_ENUM_VALUE
            [{"op":"ADD","path":"/a","value":1}]                   | /0/op    | INVALID_ENUM_VALUE
            [{"op":1,"path":"/a"}]                                 | /0/op    | INVALID_ENUM_VALUE
            [{"path":"/a"}]                                        | /0/op    | REQUIRED
            [{"op":"remove"}]                                      | /0/path  | REQUIRED
            [{"op":"remove","path":7}]                             | /0/path  | TYPE_MISMATCH
            [{"op":"remove","path":null}]                          | /0/path  | TYPE_MISMATCH
            [{"op":"remove","path":"a"}]                           | /0/path  | FORMAT
            [{"op":"remove","path":"/a~2"}]                        | /0/path  | FORMAT
            [{"op":"add","path":"/a"}]                             | /0/value | REQUIRED
            [{"op":"test","path":"/a"}]                            | /0/value | REQUIRED
            [{"op":"copy","path":"/a"}]                            | /0/from  | REQUIRED
            [{"op":"move","from":"/a","path":"/a/b"}]              | /0/from  | PATCH_MOVE_INTO_ITSELF
            ["remove"]                                             | /0       | TYPE_MISMATCH
            [{"op":"remove","path":"/a"},{"op":"remove","path":1}] | /1/path  | TYPE_MISMATCH
            """)
    void refusesWhatIsNoOperation(String patch, String pointer, String code) {
        ApplicationException failure = catchThrowableOfType(ApplicationException.class, () -> read(patch));
        assertThat(failure.code()).isEqualTo(PatchErrorCode.INVALID_PATCH);
        assertThat(failure.errors())
                .extracting(ProblemError::name, ProblemError::code)
                .containsExactly(tuple(pointer, code));
    }

    @Test
    void tellsAllThatIsWrongWithTheOperationsAtOnce() {
        ApplicationException failure = catchThrowableOfType(
                ApplicationException.class, () -> read("[{\"op\":\"add\"},{\"op\":\"merge\",\"path\":\"x\"},5]"));
        assertThat(failure.errors())
                .extracting(ProblemError::name)
                .containsExactly("/0/path", "/0/value", "/1/op", "/1/path", "/2");
    }

    @Test
    void boundsTheNumberOfOperations() {
        String operation = "{\"op\":\"test\",\"path\":\"/foo\",\"value\":1}";
        assertThat(applied("{\"foo\":1}", "[" + String.join(",", Collections.nCopies(100, operation)) + "]"))
                .isEqualTo(MAPPER.readTree("{\"foo\":1}"));
        ApplicationException failure = catchThrowableOfType(
                ApplicationException.class,
                () -> read("[" + String.join(",", Collections.nCopies(101, operation)) + "]"));
        assertThat(failure.errors()).extracting(ProblemError::code).containsExactly("SIZE");
    }

    @Test
    void boundsWhatCopiesMakeOfTheDocument() {
        String doubling = IntStream.range(0, 60)
                .mapToObj(copy -> "{\"op\":\"copy\",\"from\":\"\",\"path\":\"/copy" + copy + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        ApplicationException failure =
                catchThrowableOfType(ApplicationException.class, () -> applied("{\"foo\":1}", doubling));
        assertThat(failure.errors()).extracting(ProblemError::code).containsExactly("TOO_LONG");
    }

    @Test
    void keepsWhatClientsCannotSeeAndIgnoresWhatTheyCannotSet() {
        Account patched = patch(
                "[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"b\"},{\"op\":\"replace\",\"path\":\"/id\",\"value\":9}]");
        assertThat(patched).isEqualTo(new Account(1, "b", "secret", List.of(new Login("x", "pin"))));
    }

    @Test
    void setsWhatClientsCannotSee() {
        assertThat(patch("[{\"op\":\"add\",\"path\":\"/password\",\"value\":\"new\"}]")
                        .password())
                .isEqualTo("new");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            [{"op":"test","path":"/password","value":"secret"}]
            [{"op":"test","path":"/logins/0/pin","value":"pin"}]
            [{"op":"copy","from":"/password","path":"/name"}]
            [{"op":"move","from":"/password","path":"/name"}]
            """)
    void tellsNothingOfWhatClientsCannotSee(String patch) {
        ApplicationException failure = catchThrowableOfType(ApplicationException.class, () -> patch(patch));
        assertThat(failure.errors()).extracting(ProblemError::code).containsExactly("PATCH_TARGET_NOT_FOUND");
    }

    @Test
    void refusesMembersThatTheResultDoesNotHave() {
        HttpMessageNotReadableException failure = catchThrowableOfType(
                HttpMessageNotReadableException.class,
                () -> patch("[{\"op\":\"add\",\"path\":\"/nickname\",\"value\":\"n\"}]"));
        assertThat(failure).hasCauseInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void tellsItselfWithoutItsValues() {
        assertThat(read("[{\"op\":\"remove\",\"path\":\"/a\"}]")).hasToString("JsonPatch of Map with 1 operations");
    }

    private static Account patch(String patch) {
        JsonPatch<Account> read = MAPPER.readValue(patch, new TypeReference<JsonPatch<Account>>() {});
        return read.applyTo(new Account(1, "a", "secret", List.of(new Login("x", "pin"))));
    }

    private static JsonPatch<Map<String, Object>> read(String patch) {
        return MAPPER.readValue(patch, new TypeReference<JsonPatch<Map<String, Object>>>() {});
    }

    private static JsonNode applied(String before, String patch) {
        JsonPatch<JsonNode> read = MAPPER.readValue(patch, new TypeReference<JsonPatch<JsonNode>>() {});
        return read.applyTo(MAPPER.readTree(before));
    }

    record Account(
            @JsonProperty(access = Access.READ_ONLY) int id,
            String name,
            @JsonProperty(access = Access.WRITE_ONLY) String password,
            List<Login> logins) {}

    record Login(
            String user,
            @JsonProperty(access = Access.WRITE_ONLY) String pin) {}
}
