package dev.ashlar.test.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.test.StatementCounter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StatementCounterAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(StatementCounterAutoConfiguration.class));

    @ParameterizedTest
    @MethodSource("configurations")
    void letsTheApplicationsOwnInspectorSpeakFirst(Object configured) {
        runner.run(context -> {
            Map<String, Object> properties = new HashMap<>();
            properties.put(JdbcSettings.STATEMENT_INSPECTOR, configured);
            context.getBean(HibernatePropertiesCustomizer.class).customize(properties);
            StatementInspector inspector = (StatementInspector) properties.get(JdbcSettings.STATEMENT_INSPECTOR);

            assertThat(inspector.inspect("select 1")).isEqualTo("/* own */ select 1");
            assertThat(context.getBean(StatementCounter.class).all()).containsExactly("/* own */ select 1");
        });
    }

    static Stream<Object> configurations() {
        return Stream.of(new CommentInspector(), CommentInspector.class, CommentInspector.class.getName());
    }

    @Test
    void backsOffWhenTheApplicationDefinesItsOwnCounter() {
        runner.withBean("own", StatementCounter.class)
                .run(context -> assertThat(context)
                        .hasSingleBean(StatementCounter.class)
                        .hasBean("own"));
    }

    @Test
    void isAbsentWithoutHibernate() {
        runner.withClassLoader(new FilteredClassLoader(StatementInspector.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(StatementCounter.class));
    }

    static final class CommentInspector implements StatementInspector {

        private static final long serialVersionUID = 1L;

        @Override
        public String inspect(String sql) {
            return "/* own */ " + sql;
        }
    }
}
