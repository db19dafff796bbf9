package dev.ashlar.data.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeysetsTests {

    @Test
    void aKeyIsKnownEverywhereBeforeItEncrypts() {
        String before = Keysets.encryption();
        String announced = Keysets.announced(before);
        String promoted = Keysets.promoted(announced);
        String alone = Keysets.primaryOnly(promoted);

        assertThat(ids(announced)).hasSize(2).containsAll(ids(before));
        assertThat(primary(announced)).isEqualTo(primary(before));
        assertThat(ids(promoted)).isEqualTo(ids(announced));
        assertThat(primary(promoted))
                .isNotEqualTo(primary(before))
                .isEqualTo(ids(announced).get(1));
        assertThat(ids(alone)).containsExactly(primary(promoted));
    }

    @Test
    void rotationIsBothAtOnce() {
        String before = Keysets.index();
        String after = Keysets.rotated(before);

        assertThat(ids(after)).hasSize(2).contains(primary(before));
        assertThat(primary(after)).isNotEqualTo(primary(before));
    }

    @Test
    void refusesWhatIsNoKeyset() {
        assertThatIllegalArgumentException().isThrownBy(() -> Keysets.announced("{}"));
    }

    private static long primary(String keyset) {
        return read(keyset).required("primaryKeyId").asLong();
    }

    private static List<Long> ids(String keyset) {
        return read(keyset)
                .required("key")
                .valueStream()
                .map(key -> key.required("keyId").asLong())
                .toList();
    }

    private static JsonNode read(String keyset) {
        return JsonMapper.shared().readTree(keyset);
    }
}
