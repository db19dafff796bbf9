package dev.ashlar.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class UriConverterTests {

    private final UriConverter converter = new UriConverter();

    @Test
    void keepsTheTextAsItWasGiven() {
        URI uri = URI.create("https://example.org/a%20b?c=d#e");

        assertThat(converter.convertToDatabaseColumn(uri)).isEqualTo("https://example.org/a%20b?c=d#e");
        assertThat(converter.convertToEntityAttribute("https://example.org/a%20b?c=d#e"))
                .isEqualTo(uri);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
