package dev.ashlar.errors.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.errors.NotFoundException;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.ProblemContext;
import dev.ashlar.errors.ProblemCustomizer;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.StandardErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

class ErrorsAutoConfigurationTests {

    private static final ProblemContext CONTEXT =
            new ProblemContext("id", "/app", "/app/orders", Locale.ENGLISH, OptionalInt.empty(), null);

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ErrorsAutoConfiguration.class));

    @Test
    void rendersProblemsByDefault() {
        runner.run(context -> {
            ProblemBody body =
                    context.getBean(ProblemRenderer.class).render(Problem.of(StandardErrorCode.NOT_FOUND), CONTEXT);
            assertThat(body.status()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(body.members()).containsEntry("type", "/app/problems/not-found");
            assertThat(body.members().keySet())
                    .containsExactly("type", "title", "status", "detail", "instance", "code", "requestId", "timestamp");
        });
    }

    @Test
    void tellsTheTimeOfTheApplicationsClock() {
        runner.withBean(Clock.class, () -> Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .run(context -> assertThat(context.getBean(ProblemRenderer.class)
                                .render(Problem.of(StandardErrorCode.NOT_FOUND), CONTEXT)
                                .members())
                        .containsEntry("timestamp", "1970-01-01T00:00:00Z"));
    }

    @Test
    void keepsAllValuesOfAHeader() {
        ErrorResponseException given = new ErrorResponseException(HttpStatus.CONFLICT);
        given.getHeaders().addAll("Link", List.of("</a>", "</b>"));
        assertThat(GivenProblem.of(given).headers().get("Link")).containsExactly("</a>", "</b>");
    }

    @Test
    void isAbsentWhenSwitchedOff() {
        runner.withPropertyValues("ashlar.errors.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(ProblemRenderer.class));
    }

    @Test
    void backsOffWhenTheApplicationDefinesItsOwnRenderer() {
        ProblemRenderer own = Mockito.mock(ProblemRenderer.class);
        runner.withBean("own", ProblemRenderer.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(ProblemRenderer.class)).isSameAs(own));
    }

    @Test
    void appliesCustomizersInTheirOrder() {
        runner.withUserConfiguration(TwoCustomizers.class).run(context -> {
            ProblemBody body =
                    context.getBean(ProblemRenderer.class).render(Problem.of(StandardErrorCode.GONE), CONTEXT);
            assertThat(body.members()).containsEntry("trail", "first second").containsEntry("code", "GONE");
        });
    }

    @Test
    void answersWithoutWhatFailsItself() {
        runner.withUserConfiguration(FailingParts.class).run(context -> {
            ProblemRenderer renderer = context.getBean(ProblemRenderer.class);
            Problem problem = renderer.problemOf(new NotFoundException("Order", 1));
            assertThat(problem.code()).isEqualTo(StandardErrorCode.INTERNAL_ERROR);
            assertThat(renderer.render(problem, CONTEXT).members()).containsEntry("trail", "last");
        });
    }

    @Test
    void prefersTheMapperOfTheApplication() {
        runner.withUserConfiguration(OwnMapper.class).run(context -> {
            ProblemRenderer renderer = context.getBean(ProblemRenderer.class);
            assertThat(renderer.problemOf(new NotFoundException("Order", 1)).code())
                    .isEqualTo(StandardErrorCode.GONE);
            assertThat(renderer.problemOf(new ExecutionException(new NotFoundException("Order", 1)))
                            .code())
                    .isEqualTo(StandardErrorCode.GONE);
        });
    }

    @Test
    void refusesTwoMappersForOneException() {
        runner.withUserConfiguration(OwnMapper.class, SecondMapper.class).run(context -> {
            assertThat(context).hasFailed();
            Throwable failure = context.getStartupFailure();
            assertThat(new AmbiguousProblemMapperFailureAnalyzer()
                            .analyze(failure)
                            .getDescription())
                    .contains("'ownMapper'", "'secondMapper'", NotFoundException.class.getName());
        });
    }

    @Test
    void takesTheValidationStatusFromTheProperty() {
        runner.withPropertyValues("ashlar.errors.validation-status=400").run(context -> {
            ProblemRenderer renderer = context.getBean(ProblemRenderer.class);
            assertThat(renderer.render(Problem.of(StandardErrorCode.VALIDATION_FAILED), CONTEXT)
                            .status())
                    .isEqualTo(HttpStatus.BAD_REQUEST);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ashlar.errors.validation-status=200",
                "ashlar.errors.type-base=",
                "ashlar.errors.type-base=https://example.com/p"
            })
    void refusesAtTheStartWhatMeansNothing(String setting) {
        runner.withPropertyValues(setting)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith(setting.substring(0, setting.indexOf('=')) + " must"));
    }

    @Test
    void takesTheBaseOfTheTypesAndTheWaitFromProperties() {
        runner.withPropertyValues("ashlar.errors.type-base=https://example.com/p/", "ashlar.errors.retry-after=90s")
                .run(context -> {
                    ProblemBody body = context.getBean(ProblemRenderer.class)
                            .render(Problem.of(StandardErrorCode.TIMEOUT), CONTEXT);
                    assertThat(body.members()).containsEntry("type", "https://example.com/p/timeout");
                    assertThat(body.headers().getFirst("Retry-After")).isEqualTo("90");
                });
    }

    @ParameterizedTest
    @CsvSource({"'',#", "/lines/0,#/lines/0", "/a b/ü~1%,#/a%20b/%C3%BC~1%25", "/p?q#r,#/p?q%23r"})
    void writesPointersAsUriFragments(String pointer, String fragment) {
        runner.run(context -> {
            Problem problem = Problem.of(StandardErrorCode.VALIDATION_FAILED)
                    .withError(ProblemError.of(Place.BODY, pointer, "NOT_NULL"));
            assertThat(context.getBean(ProblemRenderer.class)
                            .render(problem, CONTEXT)
                            .members()
                            .get("errors"))
                    .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                    .first(InstanceOfAssertFactories.MAP)
                    .containsEntry("pointer", fragment);
        });
    }

    @Test
    void describesKnownCodesOnly() {
        runner.run(context -> {
            ProblemRenderer renderer = context.getBean(ProblemRenderer.class);
            assertThat(renderer.describe("NOPE", Locale.ENGLISH)).isEmpty();
            for (StandardErrorCode code : StandardErrorCode.values()) {
                assertThat(renderer.describe(code.name(), Locale.ENGLISH).orElseThrow())
                        .containsKeys("title", "status", "remedy");
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoCustomizers {

        @Bean
        @Order(2)
        ProblemCustomizer second() {
            return (problem, context) ->
                    problem.withExtension("trail", problem.extensions().get("trail") + " second");
        }

        @Bean
        @Order(1)
        ProblemCustomizer first() {
            return (problem, context) -> problem.withExtension("trail", "first").withExtension("code", "FORGED");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FailingParts {

        @Bean
        ProblemMapper<NotFoundException> failingMapper() {
            return failure -> {
                throw new IllegalStateException("of the mapper");
            };
        }

        @Bean
        @Order(1)
        ProblemCustomizer failing() {
            return (problem, context) -> {
                throw new IllegalStateException("of the customizer");
            };
        }

        @Bean
        @Order(2)
        ProblemCustomizer last() {
            return (problem, context) -> problem.withExtension("trail", "last");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnMapper {

        @Bean
        ProblemMapper<NotFoundException> ownMapper() {
            return failure -> Problem.of(StandardErrorCode.GONE);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class SecondMapper {

        @Bean
        NotFoundMapper secondMapper() {
            return new NotFoundMapper();
        }
    }

    static final class NotFoundMapper implements ProblemMapper<NotFoundException> {

        @Override
        public Problem map(NotFoundException failure) {
            return failure.problem();
        }
    }
}
