package dev.ashlar.generator.emit.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.generator.emit.sample.SamplePlans;
import dev.ashlar.generator.model.Body;
import dev.ashlar.generator.model.BodyKind;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.SchemaType;
import dev.ashlar.generator.model.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleBodyTests {

    @Test
    void encodesForms() {
        assertThat(body(BodyKind.FORM, "application/x-www-form-urlencoded", new SchemaType("Owner"))
                        .text())
                .startsWith("name=name&telephone=");
    }

    @Test
    void writesWhatIsInsideFormsInBrackets() {
        assertThat(body(BodyKind.FORM, "application/x-www-form-urlencoded", new SchemaType("Pet"))
                        .text())
                .contains("name=name&", "&tags=tags&", "&type%5Bname%5D=name");
    }

    @ParameterizedTest
    @CsvSource({
        "JSON, */*, application/json",
        "BINARY, image/*, image/png",
        "BINARY, */*, application/octet-stream",
        "TEXT, text/*, text/plain"
    })
    void sendsATypeWhereARangeIsDeclared(BodyKind kind, String declared, String sent) {
        assertThat(body(kind, declared, ScalarType.STRING).mediaType()).isEqualTo(sent);
    }

    @Test
    void sendsTextAsItIs() {
        assertThat(body(BodyKind.TEXT, "text/plain", ScalarType.DATE))
                .isEqualTo(new ExampleBody("text/plain", "2026-01-15"));
    }

    @Test
    void sendsBinaryFromAFile() {
        assertThat(body(BodyKind.BINARY, "image/png", ScalarType.BINARY).text()).isEqualTo("< ./file.bin");
    }

    private static ExampleBody body(BodyKind kind, String mediaType, Type type) {
        return ExampleBody.of(
                new Body(kind, List.of(mediaType), type, true, null, null),
                SamplePlans.clinic().blueprint());
    }
}
