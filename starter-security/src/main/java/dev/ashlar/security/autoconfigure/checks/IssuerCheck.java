package dev.ashlar.security.autoconfigure.checks;

import dev.ashlar.security.checks.SecurityCheck;
import dev.ashlar.security.checks.SecurityFinding;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** Whether anything is believed that came without encryption: keys, tokens, what an identity provider says. */
record IssuerCheck(ConfigurableEnvironment environment) implements SecurityCheck {

    private static final Pattern NAMES = Pattern.compile(
            "(?:issuer|issuer-uri|issuers\\[\\d+]|jwk-set-uri|introspection-uri|authorization-uri|token-uri"
                    + "|user-info-uri)$");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    @Override
    public List<SecurityFinding> findings() {
        TreeSet<String> names = new TreeSet<>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .forEach(source -> names.addAll(List.of(((EnumerablePropertySource<?>) source).getPropertyNames())));
        return names.stream()
                .filter(name -> NAMES.matcher(SecretNames.canonical(name)).find())
                .filter(name -> isPlain(environment.getProperty(name, "")))
                .map(IssuerCheck::finding)
                .toList();
    }

    private static SecurityFinding finding(String name) {
        return SecurityFinding.refusal(
                "plain-issuer",
                name,
                name + " is an address without encryption, where anybody on the way can answer.",
                "Set " + name + " to an address with https.");
    }

    private static boolean isPlain(String value) {
        try {
            URI address = URI.create(value.strip());
            return "http".equalsIgnoreCase(address.getScheme())
                    && !LOOPBACK.contains(String.valueOf(address.getHost()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
