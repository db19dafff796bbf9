package dev.ashlar.security.autoconfigure.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpaqueSecretTests {

    /** SECX-07: of these, refresh tokens, keys and what resets a password are made. */
    @Test
    void nobodyGuessesOneFromAThousandOthers() {
        Set<String> seen = new HashSet<>();
        Set<String> starts = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        for (int count = 0; count < 1_000; count++) {
            OpaqueSecret secret = OpaqueSecret.create();
            assertThat(secret.value()).matches("[A-Za-z0-9_-]{43}");
            assertThat(secret.toString()).doesNotContain(secret.value());
            seen.add(secret.value());
            starts.add(secret.value().substring(0, 8));
            hashes.add(secret.hash());
        }
        assertThat(seen).hasSize(1_000);
        assertThat(starts).hasSize(1_000);
        assertThat(hashes).hasSize(1_000).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }
}
