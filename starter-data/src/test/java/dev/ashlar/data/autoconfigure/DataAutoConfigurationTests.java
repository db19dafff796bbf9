package dev.ashlar.data.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import dev.ashlar.core.autoconfigure.time.TimeAutoConfiguration;
import dev.ashlar.data.References;
import dev.ashlar.errors.ConstraintPointers;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.auditing.DateTimeProvider;
import tools.jackson.databind.json.JsonMapper;

class DataAutoConfigurationTests {

    private final ApplicationContextRunner empty = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataAutoConfiguration.class,
                    JpaAuditingAutoConfiguration.class,
                    TimeAutoConfiguration.class,
                    StoredJsonAutoConfiguration.class));

    private final ApplicationContextRunner runner =
            empty.withBean(EntityManagerFactory.class, () -> mock(EntityManagerFactory.class, RETURNS_DEEP_STUBS));

    @Test
    void addsNothingWithoutJpa() {
        empty.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(References.class)
                .doesNotHaveBean(DateTimeProvider.class)
                .doesNotHaveBean(HibernatePropertiesCustomizer.class));
    }

    @Test
    void findsReferencesAndConstraintsByDefault() {
        runner.run(
                context -> assertThat(context).hasSingleBean(References.class).hasSingleBean(ConstraintPointers.class));
    }

    @Test
    void backsOffFromWhatTheApplicationDefines() {
        ConstraintPointers own = name -> Optional.empty();
        Clock clock = Clock.systemUTC();
        runner.withBean(ConstraintPointers.class, () -> own)
                .withBean(Clock.class, () -> clock)
                .run(context -> {
                    assertThat(context).getBean(ConstraintPointers.class).isSameAs(own);
                    assertThat(context).getBean(Clock.class).isSameAs(clock);
                });
    }

    @Test
    void auditsUnlessSwitchedOffOrAlreadyOn() {
        runner.run(context -> assertThat(context).hasBean("jpaAuditingHandler"));
        runner.withPropertyValues("ashlar.data.auditing.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("jpaAuditingHandler"));
        runner.withBean("jpaAuditingHandler", Object.class, Object::new)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DateTimeProvider.class));
    }

    @Test
    void leavesAFormatMapperOfTheApplication() {
        empty.withBean(JsonMapper.class, () -> JsonMapper.builder().build()).run(context -> {
            HibernatePropertiesCustomizer customizer = context.getBean(HibernatePropertiesCustomizer.class);
            Map<String, Object> properties = new HashMap<>();
            customizer.customize(properties);
            assertThat(properties.get(MappingSettings.JSON_FORMAT_MAPPER)).isInstanceOf(Jackson3JsonFormatMapper.class);
            Map<String, Object> taken = new HashMap<>(Map.of(MappingSettings.JSON_FORMAT_MAPPER, "own"));
            customizer.customize(taken);
            assertThat(taken).containsEntry(MappingSettings.JSON_FORMAT_MAPPER, "own");
        });
    }
}
