package dev.ashlar.security.autoconfigure.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import dev.ashlar.security.token.KeyFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.DefaultResourceLoader;

class SigningKeyReaderTests {

    private final SigningKeyReader reader = new SigningKeyReader(new DefaultResourceLoader());

    @Test
    void readsPemAndJwkFromTextAndFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key.pem"), KeyFiles.rsa(2048));
        JWK named = new ECKeyGenerator(Curve.P_384).keyID("mine").generate();
        List<JWK> keys = reader.read(List.of(
                        KeyFiles.ec(), named.toJSONString(), file.toUri().toString()))
                .all();
        assertThat(keys)
                .extracting(key -> SigningKeys.algorithm(key).getName())
                .containsExactly("ES256", "ES384", "RS256");
        assertThat(keys.get(1).getKeyID()).isEqualTo("mine");
        assertThat(keys).extracting(JWK::getKeyID).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void namesAKeyTheSameEveryTime() {
        String pem = KeyFiles.ec();
        assertThat(reader.read(List.of(pem)).current().getKeyID())
                .isEqualTo(reader.read(List.of(pem)).current().getKeyID());
    }

    /** SEC-31 */
    @ParameterizedTest
    @MethodSource("weakKeys")
    void refusesWhatIsNoStrongKeyWithoutTellingIt(String weak) {
        assertThatExceptionOfType(SecretSetupException.class)
                .isThrownBy(() -> reader.read(List.of(KeyFiles.ec(), weak)))
                .withMessageContaining("ashlar.security.tokens.keys[1]")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(weak))
                .withNoCause();
    }

    static List<String> weakKeys() throws Exception {
        return List.of(
                "changeme",
                "0123456789abcdef",
                "{}",
                KeyFiles.rsa(1024),
                new OctetSequenceKeyGenerator(256).generate().toJSONString(),
                new ECKeyGenerator(Curve.P_256).generate().toPublicJWK().toJSONString(),
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    }
}
