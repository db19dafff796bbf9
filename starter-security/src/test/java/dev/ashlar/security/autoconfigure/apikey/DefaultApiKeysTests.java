package dev.ashlar.security.autoconfigure.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ashlar.security.audit.Audit;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class DefaultApiKeysTests {

    private final List<String> failed = new ArrayList<>();

    /** SECX-12: in a transaction, no key is good that the audit log does not know. */
    @Test
    void failsWhereTheTransactionSeesItWhenAKeyCannotBeRecorded() {
        Audit broken = Mockito.mock(Audit.class, call -> {
            throw new IllegalStateException("full");
        });
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("audit", broken);
        DefaultApiKeys keys = new DefaultApiKeys(
                new MemoryApiKeyStore(), "ak", Clock.systemUTC(), this::run, beans.getBeanProvider(Audit.class));
        assertThatIllegalStateException().isThrownBy(() -> keys.create("ada", "nightly", Set.of(), null));
        String id = keys.list("ada").get(0).id();
        assertThatIllegalStateException().isThrownBy(() -> keys.revoke("ada", id));
        assertThat(failed).containsExactly("full", "full");
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (IllegalStateException rollback) {
            failed.add(rollback.getMessage());
            throw rollback;
        }
    }
}
