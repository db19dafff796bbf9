package dev.ashlar.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistinctTests {

    @Test
    void numbersGrow() {
        int first = Distinct.number();

        assertThat(first).isPositive();
        assertThat(Distinct.number()).isGreaterThan(first);
    }

    @Test
    void digitsFillTheWidthAndDiffer() {
        assertThat(Stream.generate(() -> Distinct.digits(4)).limit(500))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("[0-9]{4}"));
    }

    @Test
    void lettersFillTheWidthAndDiffer() {
        assertThat(Stream.generate(() -> Distinct.letters(3)).limit(500))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("[a-z]{3}"));
    }

    @Test
    void capitalsFillTheWidthAndDifferAlthoughOtherValuesWereGiven() {
        Stream.generate(Distinct::number).limit(700).forEach(number -> Distinct.digits(6));

        assertThat(Stream.generate(() -> Distinct.capitals(2)).limit(600))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("[A-Z]{2}"));
    }

    @Test
    void uuidsDifferAndAreOfTheCustomVersion() {
        UUID first = Distinct.uuid();

        assertThat(first).isNotEqualTo(Distinct.uuid());
        assertThat(first.version()).isEqualTo(8);
        assertThat(first.variant()).isEqualTo(2);
    }
}
