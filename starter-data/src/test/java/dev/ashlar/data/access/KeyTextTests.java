package dev.ashlar.data.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTests {

    @Test
    void readsWhatValuesPrint() {
        UUID key = UUID.randomUUID();
        assertThat(KeyText.read(key.toString(), UUID.class)).isEqualTo(key);
        assertThat(KeyText.read("-7", Long.class)).isEqualTo(-7L);
        assertThat(KeyText.read("7", Integer.class)).isEqualTo(7);
        assertThat(KeyText.read("007", String.class)).isEqualTo("007");
        assertThat(KeyText.read(null, String.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+7", "007", "-0", "\u0667", " 7", "7.0", "seven", ""})
    void noOtherNameIsANumber(String name) {
        assertThat(KeyText.read(name, Long.class)).isNull();
        assertThat(KeyText.read(name, Integer.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "00000001-0001-0001-0001-00000000000A"})
    void noOtherNameIsAUuid(String name) {
        assertThat(KeyText.read(name, UUID.class)).isNull();
    }
}
