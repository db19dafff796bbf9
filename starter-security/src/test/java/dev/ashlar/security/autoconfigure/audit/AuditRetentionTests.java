package dev.ashlar.security.autoconfigure.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.security.audit.AuditQuery;
import dev.ashlar.security.audit.AuditStore;
import dev.ashlar.security.token.MovableClock;
import dev.ashlar.security.token.Node;
import dev.ashlar.test.postgres.FreshDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Records grow old. */
class AuditRetentionTests {

    @Test
    void removesFromTheBeginAndKeepsAChainThatCanBeFollowed() throws Exception {
        try (FreshDatabase database = FreshDatabase.create();
                Node node = Node.start(AuditedApplication.class, database)) {
            AuditStore store = node.context().getBean(AuditStore.class);
            MovableClock clock = node.clock();
            clock.advance(Duration.ofDays(-100));
            node.post("/orders/old");
            node.post("/orders/old");
            clock.advance(Duration.ofDays(100));
            node.post("/orders/new");
            assertThat(store.verify().verified()).isEqualTo(3);
            assertThat(store.removeBefore(Instant.now().minus(Duration.ofDays(60))))
                    .isEqualTo(2);
            assertThat(store.removeBefore(Instant.now().minus(Duration.ofDays(60))))
                    .isZero();
            assertThat(store.find(AuditQuery.newest(10)))
                    .extracting(found -> found.entry().action())
                    .containsExactly(AuditVerifier.REMOVAL, "order.create");
            assertThat(store.verify().intact()).isTrue();
            assertThat(store.verify().verified()).isEqualTo(2);
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> store.removeBefore(Instant.now()));
            node.context().getBean(JdbcTemplate.class).execute("""
                    ALTER TABLE audit_records DISABLE TRIGGER USER;
                    UPDATE audit_records SET details = '{}' WHERE action = 'audit.retention'
                    """);
            assertThat(store.verify().intact()).isFalse();
        }
    }
}
