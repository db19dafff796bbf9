package dev.ashlar.security.autoconfigure.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemoryLoginRecordTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final DelayRule RULE =
            new DelayRule(2, Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofHours(1));

    private final MemoryLoginRecord loginRecord = new MemoryLoginRecord();

    @Test
    void delaysAfterTheFreeOnesAndDoubles() {
        assertThat(loginRecord.attempt("ada", RULE, START)).isZero();
        assertThat(loginRecord.attempt("ada", RULE, START)).isZero();
        assertThat(loginRecord.attempt("ada", RULE, START)).isEqualTo(Duration.ofSeconds(2));
        assertThat(loginRecord.attempt("ada", RULE, START.plusSeconds(2))).isZero();
        assertThat(loginRecord.attempt("ada", RULE, START.plusSeconds(2))).isEqualTo(Duration.ofSeconds(4));
        assertThat(loginRecord.attempt("bob", RULE, START)).isZero();
    }

    @Test
    void delaysNoLongerThanTheLongest() {
        assertThat(RULE.after(1)).isZero();
        assertThat(RULE.after(5)).isEqualTo(Duration.ofSeconds(16));
        assertThat(RULE.after(6)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RULE.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void forgivesOneAndForgetsAll() {
        loginRecord.attempt("ada", RULE, START);
        loginRecord.attempt("ada", RULE, START);
        loginRecord.forgive("ada");
        assertThat(loginRecord.attempt("ada", RULE, START)).isZero();
        assertThat(loginRecord.attempt("ada", RULE, START)).isPositive();
        loginRecord.forget("ada");
        assertThat(loginRecord.attempt("ada", RULE, START)).isZero();
        loginRecord.forgive("ada");
        loginRecord.attempt("ada", RULE, START);
        assertThat(loginRecord.attempt("ada", RULE, START)).isZero();
    }

    @Test
    void startsAgainWhenAllIsLongAgo() {
        loginRecord.attempt("ada", RULE, START);
        loginRecord.attempt("ada", RULE, START);
        Instant later = START.plus(Duration.ofHours(2));
        assertThat(loginRecord.attempt("ada", RULE, later)).isZero();
        assertThat(loginRecord.attempt("ada", RULE, later)).isZero();
    }

    @Test
    void knowsAClientForItsAccountForAWhile() {
        loginRecord.remember("laptop", "ada", START.plusSeconds(10), START);
        assertThat(loginRecord.knows("laptop", "ada", START)).isTrue();
        assertThat(loginRecord.knows("laptop", "bob", START)).isFalse();
        assertThat(loginRecord.knows("laptop", "ada", START.plusSeconds(10))).isFalse();
    }
}
