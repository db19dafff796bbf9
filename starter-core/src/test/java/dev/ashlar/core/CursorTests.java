package dev.ashlar.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ashlar.errors.ApplicationException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @ParameterizedTest
    @MethodSource("keys")
    void carriesAKeyThereAndBack(Object key) {
        String token = Cursor.encode(key);
        assertThat(token).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.decode(token, key.getClass())).isEqualTo(key);
    }

    static Stream<Object> keys() {
        return Stream.of(42L, 7, UUID.randomUUID(), "straße/?&", Instant.parse("2026-01-02T03:04:05.678901Z"));
    }

    @Test
    void isNoKeyWhenThereIsNoToken() {
        assertThat(Cursor.decode(null, Long.class)).isNull();
        assertThat(Cursor.decode("", Long.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "eA", "MTIuNQ", "x"})
    void refusesATokenItHasNotMade(String token) {
        assertThatExceptionOfType(ApplicationException.class)
                .isThrownBy(() -> Cursor.decode(token, Long.class, "after"))
                .satisfies(refused -> {
                    assertThat(refused.code().status().value()).isEqualTo(400);
                    assertThat(refused.errors())
                            .singleElement()
                            .satisfies(error -> assertThat(error.name()).isEqualTo("after"));
                });
    }

    @Test
    void refusesAKeyThatHasNoPlaceInAToken() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.encode(1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.decode("MQ", Double.class));
    }
}
