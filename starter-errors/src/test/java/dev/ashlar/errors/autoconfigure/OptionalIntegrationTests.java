package dev.ashlar.errors.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.errors.BodyValidation;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.WireNames;
import dev.ashlar.errors.autoconfigure.data.DataErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.json.JsonErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.servlet.ServletErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.tomcat.TomcatErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.validation.ValidationErrorsAutoConfiguration;
import dev.ashlar.errors.servlet.ServletProblems;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.json.JsonMapper;

class OptionalIntegrationTests {

    private static final AutoConfigurations ALL = AutoConfigurations.of(
            ErrorsAutoConfiguration.class,
            JacksonAutoConfiguration.class,
            JsonErrorsAutoConfiguration.class,
            ValidationErrorsAutoConfiguration.class,
            DataErrorsAutoConfiguration.class,
            ServletErrorsAutoConfiguration.class,
            TomcatErrorsAutoConfiguration.class);

    private final WebApplicationContextRunner web = new WebApplicationContextRunner().withConfiguration(ALL);
    private final ApplicationContextRunner plain = new ApplicationContextRunner().withConfiguration(ALL);

    @Test
    void integratesWithEverythingThatIsThere() {
        web.run(context -> assertThat(context)
                .hasSingleBean(ServletProblems.class)
                .hasSingleBean(WireNames.class)
                .hasSingleBean(ErrorController.class)
                .hasBean("problemFilter")
                .hasBean("constraintViolationMapper")
                .hasBean("dataAccessMapper")
                .hasBean("persistenceMapper")
                .hasBean("unknownSortMapper")
                .hasBean("problemReportValveCustomizer"));
    }

    @Test
    void isAbsentAltogetherWhenSwitchedOff() {
        web.withPropertyValues("ashlar.errors.enabled=false")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(ProblemRenderer.class)
                        .doesNotHaveBean(ServletProblems.class)
                        .doesNotHaveBean(ErrorController.class)
                        .doesNotHaveBean(ProblemMapper.class));
    }

    @Test
    void readsBodiesOnceOnlyWhereThePropertySaysSo() {
        web.run(context -> assertThat(context).hasBean("bodyRecorder"));
        web.withPropertyValues("ashlar.errors.collect-body-errors=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("bodyRecorder"));
    }

    @Test
    void backsOffForTheApplicationsBodyValidation() {
        BodyValidation own = (body, parameter) -> List.of();
        web.withBean(BodyValidation.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(BodyValidation.class)).isSameAs(own));
    }

    @Test
    void leavesTheServletPartsOutOfOtherApplications() {
        plain.run(context ->
                assertThat(context).hasSingleBean(ProblemRenderer.class).doesNotHaveBean(ServletProblems.class));
    }

    @Test
    void backsOffForTheApplicationsErrorController() {
        ErrorController own = Mockito.mock(ErrorController.class);
        web.withBean(ErrorController.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(ErrorController.class)).isSameAs(own));
    }

    @Test
    void backsOffForTheApplicationsServletProblemsAndWireNames() {
        ServletProblems own = Mockito.mock(ServletProblems.class);
        web.withBean(ServletProblems.class, () -> own)
                .withBean(WireNames.class, () -> WireNames.IDENTITY)
                .run(context -> {
                    assertThat(context.getBean(ServletProblems.class)).isSameAs(own);
                    assertThat(context.getBean(WireNames.class)).isSameAs(WireNames.IDENTITY);
                });
    }

    @Test
    void startsWithoutAnyOfTheOptionalLibraries() {
        web.withClassLoader(new FilteredClassLoader(
                        ConstraintViolationException.class,
                        DataAccessException.class,
                        PersistenceException.class,
                        PropertyReferenceException.class,
                        JsonMapper.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(ServletProblems.class)
                        .doesNotHaveBean(WireNames.class)
                        .doesNotHaveBean("constraintViolationMapper")
                        .doesNotHaveBean("dataAccessMapper")
                        .doesNotHaveBean("persistenceMapper")
                        .doesNotHaveBean("unknownSortMapper"));
    }

    @Test
    void startsWithoutSpringMvc() {
        web.withClassLoader(new FilteredClassLoader(DispatcherServlet.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ServletProblems.class));
    }

    @Test
    void knowsADatabaseThatIsDownByItsExceptionAlone() {
        plain.run(context -> assertThat(context.getBean(ProblemRenderer.class)
                        .problemOf(new SQLTransientConnectionException("secret"))
                        .code()
                        .name())
                .isEqualTo("SERVICE_UNAVAILABLE"));
    }
}
