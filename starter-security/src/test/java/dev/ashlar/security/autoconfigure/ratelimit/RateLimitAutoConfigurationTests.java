package dev.ashlar.security.autoconfigure.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.errors.autoconfigure.ErrorsAutoConfiguration;
import dev.ashlar.errors.autoconfigure.servlet.ServletErrorsAutoConfiguration;
import dev.ashlar.security.autoconfigure.ratelimit.RateLimitProperties.Login;
import dev.ashlar.security.chain.SecurityChainCustomizer;
import dev.ashlar.security.ratelimit.Draw;
import dev.ashlar.security.ratelimit.RateLimitExemption;
import dev.ashlar.security.ratelimit.RateLimitStore;
import dev.ashlar.security.ratelimit.RateLimitedCaller;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitAutoConfigurationTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    WebMvcAutoConfiguration.class,
                    ErrorsAutoConfiguration.class,
                    ServletErrorsAutoConfiguration.class,
                    RateLimitAutoConfiguration.class));

    @Test
    void limitsByDefaultInMemory() {
        runner.run(context -> assertThat(context)
                .hasSingleBean(SecurityChainCustomizer.class)
                .hasSingleBean(RateLimitedCaller.class)
                .doesNotHaveBean(RateLimitStore.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ashlar.security.enabled=false", "ashlar.security.rate-limits.enabled=false"})
    void isSwitchedOff(String property) {
        runner.withPropertyValues(property)
                .run(context -> assertThat(context).doesNotHaveBean(SecurityChainCustomizer.class));
    }

    @Test
    void takesAnotherWayToNameCallers() {
        runner.withBean(RateLimitedCaller.class, () -> (caller, request) -> "tenant")
                .run(context -> assertThat(context).hasSingleBean(RateLimitedCaller.class));
    }

    @Test
    void countsInAStoreOfTheApplicationAndTellsMicrometer() {
        runner.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withBean(RateLimitStore.class, () -> (budget, limit) -> new Draw(false, 0, Duration.ofMillis(1500)))
                .run(context -> {
                    MockHttpServletResponse response = new MockHttpServletResponse();
                    LimitPolicy policy = new LimitPolicy(
                            "mine",
                            dev.ashlar.security.ratelimit.Limit.of("1/s"),
                            dev.ashlar.security.ratelimit.LimitedBy.CALLER);
                    boolean admitted = context.getBean(LimitGate.class)
                            .admits(policy, "ada", new MockHttpServletRequest(), response);
                    assertThat(admitted).isFalse();
                    assertThat(response.getHeader("Retry-After")).isEqualTo("2");
                    assertThat(context.getBean(MeterRegistry.class)
                                    .get("ashlar.security.rate.limits.refused")
                                    .tag("policy", "mine")
                                    .counter()
                                    .count())
                            .isOne();
                });
    }

    @Test
    void countsNothingThatIsExempt() {
        runner.withBean(RateLimitStore.class, () -> (budget, limit) -> new Draw(false, 0, Duration.ofSeconds(1)))
                .withBean(RateLimitExemption.class, () -> request -> request.getHeader("X-Monitor") != null)
                .run(context -> {
                    MockHttpServletRequest monitor = new MockHttpServletRequest();
                    monitor.addHeader("X-Monitor", "true");
                    LimitGate gate = context.getBean(LimitGate.class);
                    LimitPolicy policy = new LimitPolicy(
                            "mine",
                            dev.ashlar.security.ratelimit.Limit.of("1/s"),
                            dev.ashlar.security.ratelimit.LimitedBy.CALLER);
                    assertThat(gate.admits(policy, "ada", monitor, new MockHttpServletResponse()))
                            .isTrue();
                    assertThat(gate.admits(policy, "ada", new MockHttpServletRequest(), new MockHttpServletResponse()))
                            .isFalse();
                });
    }

    @Test
    void knowsWhereLoginsAreWhereverTheyAreMovedTo() {
        MockEnvironment environment = new MockEnvironment();
        Login unset = new Login(null, dev.ashlar.security.ratelimit.Limit.of("1/s"));
        assertThat(LoginPaths.of(unset, environment)).contains("/auth/**", "/session/login");
        environment.setProperty("ashlar.security.tokens.base-path", "/api/token");
        environment.setProperty("ashlar.security.sessions.base-path", "");
        assertThat(LoginPaths.of(unset, environment)).contains("/api/token/login", "/api/token/refresh", "/login");
        assertThat(LoginPaths.of(new Login(List.of(), unset.limit()), environment))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc", "redis"})
    void refusesToStartWithoutTheStoreAskedFor(String store) {
        runner.withPropertyValues("ashlar.security.rate-limits.store=" + store)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("ashlar.security.rate-limits.store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "0/min", "5"})
    void refusesToStartWithWhatIsNoLimit(String limit) {
        runner.withPropertyValues("ashlar.security.rate-limits.caller=" + limit)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void refusesToStartWithAPolicyThatNobodyHasDefined() {
        runner.withPropertyValues(
                        "ashlar.security.rate-limits.rules[0].paths=/books",
                        "ashlar.security.rate-limits.rules[0].limit=searching")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("ashlar.security.rate-limits.policies.searching"));
    }
}
