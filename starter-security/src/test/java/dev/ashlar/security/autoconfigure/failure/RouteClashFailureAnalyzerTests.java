package dev.ashlar.security.autoconfigure.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.autoconfigure.audit.AuditAutoConfiguration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class RouteClashFailureAnalyzerTests {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class, AuditAutoConfiguration.class));

    @Test
    void namesThePropertyThatMovesTheRouteOfTheStarter() {
        runner.withBean(Audits.class).run(context -> {
            FailureAnalysis analysis =
                    new RouteClashFailureAnalyzer().analyze(Objects.requireNonNull(context.getStartupFailure()));
            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription()).contains("{GET [/audit]}", "Audits#all()");
            assertThat(analysis.getAction()).startsWith("Set ashlar.security.audit.path to another path");
        });
        runner.withBean(Audits.class)
                .withPropertyValues("ashlar.security.audit.path=/management/audit")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void movesTheFirstOfTwoStartersThatClash() {
        String clash = "Ambiguous mapping. Cannot map 'b' method dev.ashlar.errors.autoconfigure.B#b() to {GET [/x]}:"
                + " There is already 'a' bean method dev.ashlar.security.autoconfigure.token.A#a() mapped.";
        FailureAnalysis analysis = new RouteClashFailureAnalyzer().analyze(new IllegalStateException(clash));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getAction()).startsWith("Set ashlar.security.tokens.base-path");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        RouteClashFailureAnalyzer analyzer = new RouteClashFailureAnalyzer();

        assertThat(analyzer.analyze(new IllegalStateException("Ambiguous mapping. Cannot map 'own' method")))
                .isNull();
        assertThat(analyzer.analyze(new IllegalStateException("dev.ashlar.errors.autoconfigure.")))
                .isNull();
    }

    @RestController
    static class Audits {

        @GetMapping("/audit")
        String all() {
            return "";
        }
    }
}
