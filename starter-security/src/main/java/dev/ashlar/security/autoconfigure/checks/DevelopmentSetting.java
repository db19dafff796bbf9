package dev.ashlar.security.autoconfigure.checks;

import dev.ashlar.security.checks.SecurityFinding;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * A setting that is good while an application is made, and only then.
 *
 * @param id of the finding
 * @param property that is looked at
 * @param values that it must not have in production, in lower case
 * @param description what they lead to
 * @param action what to do instead
 */
record DevelopmentSetting(String id, String property, Set<String> values, String description, String action) {

    boolean isOn(Environment environment) {
        return values.contains(environment.getProperty(property, "").strip().toLowerCase(Locale.ROOT));
    }

    SecurityFinding finding() {
        return SecurityFinding.refusal(id, property, description, action);
    }
}
