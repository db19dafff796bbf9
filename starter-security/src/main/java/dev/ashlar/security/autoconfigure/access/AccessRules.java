package dev.ashlar.security.autoconfigure.access;

import dev.ashlar.security.autoconfigure.access.AccessProperties.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/**
 * The rules of the properties.
 *
 * @param rules in their order; the first that matches counts
 */
record AccessRules(List<AccessRule> rules) {

    static AccessRules of(List<Rule> written) {
        List<AccessRule> rules = new ArrayList<>();
        for (Rule rule : written) {
            rules.add(AccessRule.of("ashlar.security.access.rules[%d]".formatted(rules.size()), rule));
        }
        return new AccessRules(List.copyOf(rules));
    }

    /** What the first rule says that decides on all requests of a handler. */
    Optional<Access> find(HttpMethod method, String pattern) {
        return rules.stream()
                .filter(rule -> rule.covers(method, pattern))
                .map(AccessRule::access)
                .findFirst();
    }

    /** Whether a rule opens every path to everybody. */
    boolean openEverything() {
        return rules.stream().anyMatch(rule -> rule.access() instanceof Access.Open && rule.coversEverything());
    }
}
