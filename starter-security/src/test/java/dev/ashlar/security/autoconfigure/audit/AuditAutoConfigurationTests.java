package dev.ashlar.security.autoconfigure.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.ashlar.security.audit.Audit;
import dev.ashlar.security.audit.AuditOutcome;
import dev.ashlar.security.audit.AuditQuery;
import dev.ashlar.security.audit.AuditResource;
import dev.ashlar.security.audit.AuditStore;
import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.audit.listener.AuditApplicationEvent;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class AuditAutoConfigurationTests {

    private final WebApplicationContextRunner runner =
            new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(AuditAutoConfiguration.class));

    @Test
    void keepsTheNewestInMemoryWithoutADatabase() {
        runner.withPropertyValues("ashlar.security.audit.max-entries=2").run(context -> {
            Audit audit = context.getBean(Audit.class);
            AuditStore store = context.getBean(AuditStore.class);
            for (int i = 1; i <= 3; i++) {
                audit.record("n" + i, AuditResource.of("Order", i), AuditOutcome.SUCCESS, Map.of());
            }
            assertThat(store.find(AuditQuery.newest(5)))
                    .extracting(found -> found.number() + found.entry().action())
                    .containsExactly("3n3", "2n2");
            assertThat(store.find(new AuditQuery(
                            null, "n2", AuditOutcome.SUCCESS, AuditResource.of("Order", 2), null, null, 3L, 5)))
                    .hasSize(1);
            assertThat(store.find(new AuditQuery(null, null, null, null, Instant.MAX, null, null, 5)))
                    .isEmpty();
            assertThat(store.verify().intact()).isTrue();
            assertThat(store.removeBefore(Instant.now().plus(Duration.ofDays(1))))
                    .isEqualTo(2);
        });
    }

    @Test
    void isSwitchedOffByAProperty() {
        runner.withPropertyValues("ashlar.security.audit.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(Audit.class));
        runner.withPropertyValues("ashlar.security.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(Audit.class));
    }

    @Test
    void backsOffForAStoreOfTheApplication() {
        AuditStore own = mock(AuditStore.class);
        runner.withBean(AuditStore.class, () -> own)
                .run(context -> assertThat(context.getBean(AuditStore.class)).isSameAs(own));
    }

    @Test
    void worksWithoutTheActuatorAndWithoutJdbc() {
        runner.withClassLoader(new FilteredClassLoader(AuditApplicationEvent.class, javax.sql.DataSource.class))
                .run(context -> assertThat(context)
                        .hasSingleBean(MemoryAuditStore.class)
                        .doesNotHaveBean(ApplicationEventAudit.class));
    }

    @Test
    void doesNotStartWhereTheLogCannotBeKeptAsChosen() {
        runner.withPropertyValues("ashlar.security.audit.store=jdbc")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(SecretSetupException.class)
                        .hasMessageContaining("ashlar.security.audit.store=jdbc"));
    }

    @Test
    void refusesSettingsThatCannotBeMeant() {
        for (String wrong : new String[] {"path=audit", "role=", "retention=1d", "max-entries=0"}) {
            runner.withPropertyValues("ashlar.security.audit." + wrong)
                    .run(context -> assertThat(context).hasFailed());
        }
    }
}
