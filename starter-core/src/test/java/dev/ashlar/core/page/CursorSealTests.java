package dev.ashlar.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.core.InvalidCursorException;
import dev.ashlar.core.PageLimits;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CursorSealTests {

    private static final String SECRET = "a secret of thirty-two characters";

    private final CursorSeal seal = CursorSeal.ofSecret(SECRET);

    @Test
    void carriesValuesOfEveryKindThereAndBack() {
        List<Object> values = Arrays.asList(
                42L,
                7,
                "straße/?&",
                new BigDecimal("12345678901234567890.10"),
                UUID.fromString("0190a0a0-0000-7000-8000-000000000001"),
                Instant.parse("2026-01-02T03:04:05.678901Z"),
                LocalDate.parse("2026-01-02"),
                TimeUnit.DAYS,
                true,
                null);
        CursorPosition read = seal.open(seal.seal(new CursorPosition(true, values), "x"), "x", "cursor");
        assertThat(read.backward()).isTrue();
        assertThat(read.values()).hasSameSizeAs(values);
        for (int i = 0; i < values.size() - 1; i++) {
            assertThat(read.value(i, values.get(i).getClass())).isEqualTo(values.get(i));
        }
        assertThat(read.value(values.size() - 1, Object.class)).isNull();
    }

    @Test
    void isOpenedByEveryNodeThatKnowsTheSecret() {
        String token = seal.seal(new CursorPosition(false, List.of(1)), "x");
        assertThat(CursorSeal.ofSecret(SECRET).open(token, "x", "cursor").values())
                .containsExactly(1);
        assertRefused(CursorSeal.ofSecret(SECRET + "!"), token, "x");
        assertRefused(CursorSeal.ofThisProcess(), token, "x");
    }

    @Test
    void isGoodForTheArgumentsItWasMadeForOnly() {
        assertRefused(seal, seal.seal(new CursorPosition(false, List.of(1)), "status=a"), "status=b");
    }

    @Test
    void hidesTheValuesAndStaysShort() {
        String token = seal.seal(new CursorPosition(false, List.of("Frei", 123456789L)), "x");
        assertThat(token).matches("[A-Za-z0-9_-]{60,80}");
        assertThat(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1))
                .doesNotContain("Frei", "123456789");
        assertThat(seal.seal(new CursorPosition(false, List.of("Frei", 123456789L)), "x"))
                .isNotEqualTo(token);
    }

    @Test
    void refusesATokenWithAnyCharacterChanged() {
        String token = seal.seal(new CursorPosition(false, List.of(1)), "x");
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertRefused(seal, token.substring(0, i) + other + token.substring(i + 1), "x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "MQ", "AAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatIsNoToken(String token) {
        assertRefused(seal, token, "x");
    }

    @Test
    void warnsOnceAndOnlyWhenUsedWithoutASecret(CapturedOutput output) {
        CursorSeal unshared = CursorSeal.ofThisProcess();
        seal.seal(new CursorPosition(false, List.of(1)), "x");
        assertThat(output).doesNotContain("ashlar.core.cursor.secret");
        unshared.seal(new CursorPosition(false, List.of(1)), "x");
        unshared.seal(new CursorPosition(false, List.of(1)), "x");
        assertThat(output).containsOnlyOnce("ashlar.core.cursor.secret");
    }

    @Test
    void takesAnEmptyCursorForNone() {
        CursorWindow window = CursorWindow.of("", 1000, PageLimits.DEFAULT);
        assertThat(window.cursor()).isNull();
        assertThat(window.limit()).isEqualTo(100);
        assertThat(window.boundTo("a", null).arguments())
                .isNotEqualTo(window.boundTo(null, "a").arguments());
    }

    @Test
    void tellsEveryTwoFiltersApart() {
        CursorWindow window = CursorWindow.of(null, 10, PageLimits.DEFAULT);
        assertThat(List.of(
                        window.boundTo("a", "b").arguments(),
                        window.boundTo("a, b").arguments(),
                        window.boundTo(List.of("a", "b")).arguments(),
                        window.boundTo(List.of("a, b")).arguments(),
                        window.boundTo("a", null).arguments(),
                        window.boundTo("a", "null").arguments(),
                        window.boundTo("a", "").arguments()))
                .doesNotHaveDuplicates();
        assertThat(window.boundTo((Object) new String[] {"a"}).arguments())
                .isEqualTo(window.boundTo(List.of("a")).arguments());
    }

    @Test
    void countsThePagesThatRowsFill() {
        CursorWindow window = CursorWindow.of(null, 10, PageLimits.DEFAULT);
        assertThat(window.totalPages(0)).isZero();
        assertThat(window.totalPages(21)).isEqualTo(3);
    }

    @Test
    void turnsTheRowsOfAPageIntoSomethingElse() {
        assertThat(new CursorPage<>(List.of(1, 2), "n", null).map(row -> "row " + row))
                .isEqualTo(new CursorPage<>(List.of("row 1", "row 2"), "n", null));
    }

    private static void assertRefused(CursorSeal by, String token, String arguments) {
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> by.open(token, arguments, "after"))
                .satisfies(refused -> {
                    assertThat(refused.code().name()).isEqualTo("INVALID_CURSOR");
                    assertThat(refused.code().status().value()).isEqualTo(400);
                    assertThat(refused.errors())
                            .extracting(error -> error.name())
                            .containsExactly("after");
                });
    }
}
