package dev.ashlar.security.autoconfigure.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.token.RefreshFamily;
import dev.ashlar.security.token.RefreshOutcome;
import dev.ashlar.security.token.RefreshToken;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemoryRefreshTokenStoreTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration WINDOW = Duration.ofSeconds(2);

    private final MemoryRefreshTokenStore store = new MemoryRefreshTokenStore();
    private final RefreshFamily family = new RefreshFamily(UUID.randomUUID(), "ada", START, START.plusSeconds(100));

    @BeforeEach
    void open() {
        store.open(family, token("first", 0));
    }

    @Test
    void rotatesOnce() {
        assertThat(store.rotate("first", token("second", 1), WINDOW)).isEqualTo(new RefreshOutcome.Rotated(family));
        assertThat(store.rotate("first", token("third", 2), WINDOW)).isEqualTo(new RefreshOutcome.Refused());
        assertThat(store.rotate("second", token("fourth", 3), WINDOW)).isEqualTo(new RefreshOutcome.Rotated(family));
    }

    @Test
    void revokesWhenAUsedTokenComesLater() {
        store.rotate("first", token("second", 1), WINDOW);
        assertThat(store.rotate("first", token("third", 4), WINDOW)).isEqualTo(new RefreshOutcome.Reused(family));
        assertThat(store.rotate("second", token("fourth", 5), WINDOW)).isEqualTo(new RefreshOutcome.Refused());
    }

    @Test
    void revokesWhenTheSuccessorIsInUse() {
        store.rotate("first", token("second", 1), WINDOW);
        store.rotate("second", token("third", 1), WINDOW);
        assertThat(store.rotate("first", token("fourth", 2), WINDOW)).isEqualTo(new RefreshOutcome.Reused(family));
    }

    @Test
    void refusesWhatIsUnknownIdleOrEnded() {
        assertThat(store.rotate("unknown", token("second", 1), WINDOW)).isEqualTo(new RefreshOutcome.Refused());
        assertThat(store.rotate("first", token("second", 31), WINDOW)).isEqualTo(new RefreshOutcome.Refused());
        assertThat(store.isLive(family.id(), START.plusSeconds(99))).isTrue();
        assertThat(store.isLive(family.id(), START.plusSeconds(100))).isFalse();
    }

    @Test
    void revokesByTokenFamilyAndUser() {
        store.revoke("unknown", START);
        assertThat(store.isLive(family.id(), START)).isTrue();
        store.revokeAll("bob", START);
        assertThat(store.isLive(family.id(), START)).isTrue();
        store.revokeAll("ada", START);
        assertThat(store.isLive(family.id(), START)).isFalse();
        RefreshFamily byToken = new RefreshFamily(UUID.randomUUID(), "ada", START, START.plusSeconds(100));
        store.open(byToken, token("other", 0));
        store.revoke("other", START);
        assertThat(store.isLive(byToken.id(), START)).isFalse();
    }

    @Test
    void forgetsFamiliesThatHaveEnded() {
        RefreshFamily later = new RefreshFamily(UUID.randomUUID(), "ada", START, START.plusSeconds(300));
        store.open(later, token("later", 200));
        assertThat(store.isLive(later.id(), START)).isTrue();
        assertThat(store.isLive(family.id(), START)).isFalse();
        store.revoke(later.id(), START);
        assertThat(store.isLive(later.id(), START)).isFalse();
    }

    private static RefreshToken token(String hash, int second) {
        return new RefreshToken(hash, START.plusSeconds(second), START.plusSeconds(second + 30));
    }
}
