package dev.ashlar.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTests {

    @ParameterizedTest
    @CsvSource({
        "12.5, 12.50",
        "12.500, 12.50",
        "12, 12.00",
        "1E+2, 100.00",
        "0, 0.00",
        "-0.1, -0.10",
        "12.505, 12.505",
        "12.5050, 12.505",
        "1E+999999999, 1E+999999999",
        "1E-999999999, 1E-999999999"
    })
    void haveTheDecimalsOfTheColumnAndAreNeverRounded(String given, String shown) {
        assertThat(Decimals.withScale(new BigDecimal(given), 2)).hasToString(shown);
    }
}
