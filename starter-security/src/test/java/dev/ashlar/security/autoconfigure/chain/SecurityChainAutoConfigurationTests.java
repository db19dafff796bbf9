package dev.ashlar.security.autoconfigure.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.autoconfigure.access.AccessAutoConfiguration;
import dev.ashlar.security.autoconfigure.docs.DocsAutoConfiguration;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** SEC-33: chains of the application open what they take and nothing else, and never in silence. */
@ExtendWith(OutputCaptureExtension.class)
class SecurityChainAutoConfigurationTests {

    private static final String REFUSED = "Refused to everybody";

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withBean(Orders.class)
            .withConfiguration(AutoConfigurations.of(
                    WebMvcAutoConfiguration.class,
                    SecurityAutoConfiguration.class,
                    ServletWebSecurityAutoConfiguration.class,
                    DocsAutoConfiguration.class,
                    AccessAutoConfiguration.class,
                    SecurityChainAutoConfiguration.class));

    @Test
    void takesEveryRequestOfAnApplicationWithoutChains(CapturedOutput output) {
        runner.run(context -> {
            assertThat(chain(context).matches(new MockHttpServletRequest())).isTrue();
            makeReady(context);
            assertThat(output).contains(REFUSED + ", since nothing says");
        });
    }

    @Test
    void takesWhatTheChainsOfTheApplicationLeave(CapturedOutput output) {
        runner.withUserConfiguration(Hooks.class).run(context -> {
            assertThat(chain(context).matches(new MockHttpServletRequest())).isTrue();
            makeReady(context);
            assertThat(output).contains(REFUSED + " (but for what the filter chains [hooks] take), since nothing says");
        });
    }

    @Test
    void stepsAsideForAChainThatTakesEveryRequestAndSaysSo(CapturedOutput output) {
        runner.withUserConfiguration(Hooks.class, Everything.class).run(context -> {
            assertThat(chain(context).matches(new MockHttpServletRequest())).isFalse();
            makeReady(context);
            assertThat(output)
                    .containsOnlyOnce("The filter chain everything of the application takes every request")
                    .doesNotContain(REFUSED);
        });
    }

    private static SecurityFilterChain chain(AssertableWebApplicationContext context) {
        assertThat(context).hasNotFailed().hasBean("springSecurityFilterChain");
        return context.getBean(ApplicationChains.OURS, SecurityFilterChain.class);
    }

    private static void makeReady(AssertableWebApplicationContext context) {
        context.publishEvent(new ApplicationReadyEvent(
                new SpringApplication(), new String[0], context.getSourceApplicationContext(), Duration.ZERO));
    }

    @Configuration(proxyBeanMethods = false)
    static class Hooks {

        @Bean
        SecurityFilterChain hooks(HttpSecurity http) {
            return http.securityMatcher("/hooks/**").build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Everything {

        @Bean
        SecurityFilterChain everything(HttpSecurity http) {
            return http.build();
        }
    }

    @RestController
    static class Orders {

        @GetMapping("/orders")
        String orders() {
            return "orders";
        }
    }
}
