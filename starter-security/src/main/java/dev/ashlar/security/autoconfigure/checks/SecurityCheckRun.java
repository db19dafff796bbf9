package dev.ashlar.security.autoconfigure.checks;

import static java.util.stream.Collectors.joining;

import dev.ashlar.security.autoconfigure.failure.SecurityStartException;
import dev.ashlar.security.checks.SecurityCheck;
import dev.ashlar.security.checks.SecurityFinding;
import dev.ashlar.security.checks.SecurityFinding.Severity;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Asks all checks once every bean is there and before the server takes requests. */
final class SecurityCheckRun implements SmartInitializingSingleton {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.ashlar.security.checks");

    private final Supplier<Stream<SecurityCheck>> checks;
    private final Set<String> ignored;
    private final Set<Severity> refused;

    /** @param refused what keeps the application from starting */
    SecurityCheckRun(Supplier<Stream<SecurityCheck>> checks, Set<String> ignored, Set<Severity> refused) {
        this.checks = checks;
        this.ignored = ignored;
        this.refused = refused;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<SecurityFinding> findings = checks.get()
                .flatMap(check -> check.findings().stream())
                .filter(this::counts)
                .toList();
        List<SecurityFinding> refusals =
                findings.stream().filter(this::isRefused).toList();
        findings.stream()
                .filter(finding -> !refusals.contains(finding))
                .forEach(finding -> LOGGER.warn("{} {} [{}]", finding.description(), finding.action(), key(finding)));
        if (!refusals.isEmpty()) {
            throw new SecurityStartException(description(refusals), action(refusals));
        }
    }

    private boolean counts(SecurityFinding finding) {
        return !ignored.contains(finding.id()) && !ignored.contains(key(finding));
    }

    private boolean isRefused(SecurityFinding finding) {
        return refused.contains(finding.severity());
    }

    private static String description(List<SecurityFinding> refusals) {
        return refusals.stream()
                .map(finding -> "  - [" + key(finding) + "] " + finding.description())
                .collect(joining("\n", "The application is not fit for production:\n\n", ""));
    }

    private static String action(List<SecurityFinding> refusals) {
        return refusals.stream()
                .map(finding -> "  - " + finding.action())
                .distinct()
                .collect(joining(
                        "\n",
                        "",
                        "\n\nWhat is meant so is silenced by its id in ashlar.security.checks.ignore;"
                                + " ashlar.security.checks=warn starts all the same. Weak secrets are warned of only under a"
                                + " profile local, dev or test."));
    }

    private static String key(SecurityFinding finding) {
        return finding.id() + ":" + finding.subject();
    }
}
