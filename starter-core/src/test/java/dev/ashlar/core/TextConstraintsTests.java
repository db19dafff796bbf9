package dev.ashlar.core;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.net.URI;
import java.util.List;
import org.hibernate.validator.constraints.IpAddress;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextConstraintsTests {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            HOSTNAME;           example.com;            -example.com
            HOSTNAME;           a;                      exa_mple.com
            HOSTNAME;           1.example.com;          example..com
            HOSTNAME;           example.com;            münchen.example
            HOSTNAME;           example.com;            example.com.
            IDN_HOSTNAME;       münchen.example;        münchen..example
            URI;                https://example.com/?q; /relative
            URI;                urn:isbn:1;             https://example.com/ä
            URI;                mailto:a@example.com;   https://exa|mple
            URI_REFERENCE;      /relative?q#f;          http://[
            URI_REFERENCE;      https://example.com;    /ä
            IRI;                https://example.com/ä;  /ä
            IRI_REFERENCE;      /ä;                     %zz
            TIME;               20:20:39+01:00;         20:20:39
            TIME;               20:20:39.5z;            24:00:00Z
            TIME;               00:00:00Z;              20:20Z
            DURATION;           P3Y6M4DT12H30M5S;       P
            DURATION;           P4W;                    P1DT
            DURATION;           PT36H;                  P1W2D
            DURATION;           P1M;                    1D
            JSON_POINTER;       /a~1b/0;                a/b
            JSON_POINTER;       /;                      /~2
            """)
    void tellsWhatHasAFormFromWhatHasNot(TextFormat format, String valid, String invalid) {
        assertThat(format.describes(valid)).as("%s describes %s", format, valid).isTrue();
        assertThat(format.describes(invalid))
                .as("%s describes %s", format, invalid)
                .isFalse();
    }

    @Test
    void refusesNamesOfHostsThatAreTooLong() {
        assertThat(TextFormat.HOSTNAME.describes(("a".repeat(62) + ".").repeat(4) + "a"))
                .isTrue();
        assertThat(TextFormat.HOSTNAME.describes(("a".repeat(62) + ".").repeat(4) + "aa"))
                .isFalse();
        assertThat(TextFormat.HOSTNAME.describes("")).isFalse();
    }

    @Test
    void namesTheFormAndThePatternAsTheDocumentDoes() {
        var violations = VALIDATOR.validate(new Texts("x_y", URI.create("/up"), List.of("b\n"), "a", "1.2.3"));
        assertThat(violations)
                .extracting(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .containsExactlyInAnyOrder(
                        "host must have the form hostname",
                        "uri must have the form uri",
                        "codes[0].<list element> must match b$",
                        "bracket must match [[]",
                        "address invalid IP address");
    }

    @Test
    void findsAPatternAnywhere() {
        assertThat(VALIDATOR.validate(new Texts("x.y", URI.create("a:b"), List.of("aab", "$b"), "a[\nb", "::1")))
                .isEmpty();
    }

    @Test
    void leavesNullToOtherConstraints() {
        assertThat(VALIDATOR.validate(new Texts(null, null, null, null, null))).isEmpty();
    }

    record Texts(
            @Format(TextFormat.HOSTNAME) String host,
            @Format(TextFormat.URI) URI uri,
            List<@TextPattern(value = "b$") @TextPattern("[b-c$]") String> codes,
            @TextPattern(value = "[[]", java = "[\\[]") String bracket,
            @IpAddress(type = IpAddress.Type.ANY) String address) {}
}
