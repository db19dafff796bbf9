package dev.ashlar.security.autoconfigure.cors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.autoconfigure.checks.Starts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SEC-49: never every page with the credentials of whoever looks at it. */
class AnyOriginTests {

    @ParameterizedTest
    @CsvSource({
        "allowed-origins, *",
        "allowed-origin-patterns, *",
        "allowed-origin-patterns, https://*",
        "allowed-origin-patterns, *://*:[*]",
        "allowed-origin-patterns, https://*.*"
    })
    void refusesToStartWithCredentialsForEveryPage(String property, String origin) {
        String said = Starts.refused(
                "--ashlar.security.cors." + property + "=" + origin, "--ashlar.security.cors.allow-credentials=true");
        assertThat(said)
                .contains("ashlar.security.cors." + property)
                .contains("set ashlar.security.cors.allow-credentials=false");
    }

    @ParameterizedTest
    @CsvSource({"allowed-origins, https://shop.example.com", "allowed-origin-patterns, https://*.example.com"})
    void startsWithCredentialsForPagesThatAreNamed(String property, String origin) {
        Starts.successfully(
                "--ashlar.security.cors." + property + "=" + origin, "--ashlar.security.cors.allow-credentials=true");
    }
}
