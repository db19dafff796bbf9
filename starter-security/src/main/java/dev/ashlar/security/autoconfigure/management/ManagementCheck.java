package dev.ashlar.security.autoconfigure.management;

import dev.ashlar.security.checks.SecurityCheck;
import dev.ashlar.security.checks.SecurityFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.core.env.Environment;

/**
 * Whether more is told of a running application than everybody may know.
 *
 * @param guarded whether the starter's own chain asks for a role
 */
record ManagementCheck(BooleanSupplier guarded, ManagementProperties properties, Environment environment)
        implements SecurityCheck {

    private static final String EXPOSED = "management.endpoints.web.exposure.include";
    private static final Set<String> HARMLESS = Set.of("health", "info", "prometheus");
    private static final List<String> SHUTDOWN =
            List.of("management.endpoint.shutdown.access", "management.endpoint.shutdown.enabled");
    private static final List<String> VALUES = List.of(
            "management.endpoint.env.show-values",
            "management.endpoint.configprops.show-values",
            "management.endpoint.quartz.show-values",
            "management.endpoint.health.show-details",
            "management.endpoint.health.show-components");

    @Override
    public List<SecurityFinding> findings() {
        List<SecurityFinding> findings = new ArrayList<>();
        if (!guarded.getAsBoolean() && environment.getProperty(EXPOSED, "").contains("*")) {
            findings.add(SecurityFinding.refusal(
                    "management-exposed",
                    EXPOSED,
                    "Every endpoint is exposed, and the application's own filter chain stands in the place of the one that asks"
                            + " for a role.",
                    "Name the endpoints, or protect them in your SecurityFilterChain and ignore management-exposed."));
        }
        properties.open().stream()
                .filter(id -> !HARMLESS.contains(id))
                .forEach(id -> findings.add(SecurityFinding.refusal(
                        "management-open",
                        id,
                        "The endpoint " + id + " is open to everybody.",
                        "Remove it from ashlar.security.management.open.")));
        SHUTDOWN.stream().filter(this::isOn).forEach(property -> findings.add(shutdown(property)));
        VALUES.stream().filter(this::isAlways).forEach(property -> findings.add(values(property)));
        return findings;
    }

    private boolean isOn(String property) {
        String value = environment.getProperty(property, "none");
        return value.equalsIgnoreCase("unrestricted") || value.equalsIgnoreCase("true");
    }

    private boolean isAlways(String property) {
        return environment.getProperty(property, "never").equalsIgnoreCase("always");
    }

    private static SecurityFinding shutdown(String property) {
        return SecurityFinding.refusal(
                "management-shutdown",
                property,
                "The application can be stopped by a request.",
                "Remove " + property + "; whatever runs the application stops it by a signal.");
    }

    private static SecurityFinding values(String property) {
        return SecurityFinding.refusal(
                "management-values",
                property,
                "An endpoint tells values or details to everybody whom it answers.",
                "Set " + property + " to never or when-authorized.");
    }
}
