package dev.ashlar.security.autoconfigure.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryQuotaTests {

    private final MemoryQuota quota = new MemoryQuota(10);

    @Test
    void countsEachCallerForItself() {
        assertThat(quota.reserve("ada", 10)).isTrue();
        assertThat(quota.reserve("ada", 1)).isFalse();
        assertThat(quota.reserve("bob", 10)).isTrue();
        quota.release("ada", 4);
        assertThat(quota.reserve("ada", 4)).isTrue();
    }

    @Test
    void remembersNoMoreCallersThanItHasRoomFor() {
        for (int address = 0; address < MemoryQuota.MOST_CALLERS + 5_000; address++) {
            quota.reserve("address " + address, 1);
        }
        assertThat(quota.callers()).isLessThanOrEqualTo(MemoryQuota.MOST_CALLERS);
    }
}
